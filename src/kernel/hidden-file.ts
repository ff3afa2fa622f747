/** Whether an operating system put this file there, not the visitor. */
export function isHiddenFile(path: string): boolean {
  return path
    .split('/')
    .some(
      (step) =>
        step.startsWith('.') ||
        ['thumbs.db', 'desktop.ini', '__macosx'].includes(step.toLowerCase()),
    );
}
