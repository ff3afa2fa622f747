import { afterAwake } from '../kernel/after-awake.ts';

/** The current picture of a video, not mirrored; `null` if it shows none yet. */
export async function bitmapOfFrame(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  if (!hasPicture(video)) return null;
  // The camera may be turned off in this very moment.
  return createImageBitmap(video).catch(() => null);
}

/**
 * The same as a file, as if the visitor had dropped it. Waits a moment for a camera that has just come on. `null` also
 * if the browser cannot encode it.
 */
export async function fileOfFrame(video: HTMLVideoElement, name: string): Promise<File | null> {
  await firstPicture(video);
  if (!hasPicture(video)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  // The archive encodes it again, so it must lose little here.
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.95);
  });
  return blob && new File([blob], `${name}.jpg`, { type: blob.type });
}

/**
 * The most milliseconds between a camera's light and its first picture. Some adapt to the dark before they send one.
 */
const FIRST_PICTURE_MS = 2_000;

function firstPicture(video: HTMLVideoElement): Promise<void> | undefined {
  if (hasPicture(video)) return undefined;
  return new Promise((resolve) => {
    const settle = () => {
      stopWaiting();
      video.removeEventListener('loadeddata', settle);
      resolve();
    };
    const stopWaiting = afterAwake(FIRST_PICTURE_MS, settle);
    video.addEventListener('loadeddata', settle);
  });
}

export function hasPicture(video: HTMLVideoElement): boolean {
  return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;
}
