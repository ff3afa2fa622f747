/** The picture that a video shows now, as it is and not as in a mirror; `null` if it shows none yet. */
export async function bitmapOfFrame(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  if (!hasPicture(video)) return null;
  // The camera may be turned off in this very moment.
  return createImageBitmap(video).catch(() => null);
}

/** The same as a file: what a visitor would have dropped. `null` also if the browser cannot write it. */
export async function fileOfFrame(video: HTMLVideoElement, name: string): Promise<File | null> {
  if (!hasPicture(video)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  // Written anew on its way into the archive, so it must lose little here.
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.95);
  });
  return blob && new File([blob], `${name}.jpg`, { type: blob.type });
}

export function hasPicture(video: HTMLVideoElement): boolean {
  return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;
}
