/** Fills the screen with this page. Browsers without it, or that refuse, leave the page as large as its window. */
export async function fillScreen(): Promise<void> {
  const page = document.documentElement as Partial<HTMLElement>;
  await page.requestFullscreen?.().catch(() => undefined);
}

/** Gives the screen back. */
export async function leaveScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}
