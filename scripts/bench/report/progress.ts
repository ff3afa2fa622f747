/** Reports the progress of a long job on one line. It uses `\r` on a terminal, and otherwise prints at every quarter. */
export function createProgress(
  what: string,
  { isTTY, write }: { readonly isTTY: boolean; readonly write: (text: string) => unknown },
): (done: number, all: number) => void {
  let quarters = 0;
  return (done, all) => {
    const ended = done === all;
    const reached = Math.floor((4 * done) / all);
    if (isTTY) write(`\r${what}: ${done} of ${all}${ended ? '\n' : ''}`);
    else if (reached > quarters) write(`${what}: ${done} of ${all}\n`);
    quarters = reached;
  };
}
