/** What the file picker offers. HEIC too: some browsers read it, and the others are told how to help themselves. */
export const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/svg+xml',
  'image/*',
];
