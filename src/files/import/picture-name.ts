const pictures = new Set(
  (
    'jpg jpeg jpe jfif pjpeg pjp png apng webp avif gif svg bmp dib ico cur tif tiff ' +
    // Some browsers read these, and the others are told how to help themselves.
    'heic heif hif jxl'
  ).split(' '),
);

/**
 * Whether a file may be a picture, by its name. One without an ending may be: its first bytes are looked at when it is
 * read.
 */
export function isPictureName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 || pictures.has(name.slice(dot + 1).toLowerCase());
}
