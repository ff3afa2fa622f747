/** Says how far a long walk is, on one line: `\r` on a terminal, else at every quarter. */
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
