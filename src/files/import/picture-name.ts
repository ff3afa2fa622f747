const pictures = new Set(
  (
    'jpg jpeg jpe jfif pjpeg pjp png apng webp avif gif svg bmp dib ico cur tif tiff ' +
    // Some browsers can read these. For the others, a message says what to do.
    'heic heif hif jxl'
  ).split(' '),
);

/**
 * Whether a file may be a picture, by its name. A file without an ending may be, and its first bytes decide when it is
 * read.
 */
export function isPictureName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 || pictures.has(name.slice(dot + 1).toLowerCase());
}
