/** Shows a camera's pictures in a video; the function that comes back takes them away again. */
export function showStream(video: HTMLVideoElement, stream: MediaStream | null): () => void {
  video.srcObject = stream;
  // A picture that is taken away before it begins is no matter.
  if (stream) void video.play().catch(() => undefined);
  return () => {
    video.srcObject = null;
  };
}
