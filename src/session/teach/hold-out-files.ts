import { msg, plural } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';
import { notify } from '../store/notices.ts';
import type { Tools } from '../store/tools.ts';
import { takeInTurn } from './drop.ts';
import { holdOut } from './held-out.ts';
import { notifyLate, notifyRefused, readPictures } from './take-pictures.ts';

/** Puts pictures from files on the test tray. One drop is one step of undo. `unread` as for `demonstrate`. */
export async function holdOutFiles(
  tools: Tools,
  files: readonly File[],
  truth: string | null,
  unread: readonly Words[] = [],
): Promise<void> {
  await takeInTurn(tools, files.length, async (drop) => {
    const spent: string[] = [];
    let came = 0;
    const refused = await readPictures(
      tools,
      files,
      (picture) => {
        if (holdOut(tools, picture, truth, drop.key)) came += 1;
        else spent.push(picture.source);
      },
      drop.goesOn,
      drop.settled,
    );
    notifyRefused(tools.store, [...unread, ...refused], came + spent.length);
    if (drop.goesOn()) notifySpent(tools, spent);
    notifyLate(tools, files.length - refused.length - spent.length - came, drop);
  });
}

/** Says which pictures cannot test. */
function notifySpent({ store }: Pick<Tools, 'store'>, spent: readonly string[]): void {
  const [source] = spent;
  if (source === undefined) return;
  const text = msg`${plural(spent.length, {
    one: `${source} stayed off the test tray: what is taught, or on the tray already, cannot test again.`,
    other:
      '# pictures stayed off the test tray: what is taught, or on the tray already, cannot test again.',
  })}`;
  notify(store, { tone: 'info', text, ...(spent.length > 1 && { details: spent }) });
}
