/** Keeps the screen lit. Browsers let go whenever the page is hidden, so it is asked for again when it is back. */
export function keepScreenAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const ask = async () => {
    const { wakeLock } = navigator as Partial<Navigator>;
    if (!wakeLock || document.visibilityState !== 'visible' || lock?.released === false) return;
    // A device that saves its battery refuses. Nothing follows from that but a dark screen.
    const given = await wakeLock.request('screen').catch(() => null);
    if (isOver) void given?.release();
    else lock = given;
  };
  const again = () => void ask();
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
