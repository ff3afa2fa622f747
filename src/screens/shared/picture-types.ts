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

/** What an import may be chosen from: archives, the lists that name pictures, and the pictures beside them. */
export const IMPORT_TYPES = ['.zip', '.tm', '.json', '.jsonl', '.csv', ...PICTURE_TYPES];
