/**
 * The types in the file picker. HEIC is included because some browsers read it; for the others, a message says what to
 * do.
 */
export const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/svg+xml',
  'image/*',
];

/** The types for an import. They are archives, the lists that name pictures, and the pictures beside them. */
export const IMPORT_TYPES = ['.zip', '.tm', '.json', '.jsonl', '.csv', ...PICTURE_TYPES];
