import { msg } from '@lingui/core/macro';
import { assertNever } from '../../kernel/assert-never.ts';
import { isEmpty } from '../../domain/session/session.ts';
import { parseStarterPacks, type StarterPackListing } from '../../domain/session/starter-pack.ts';
import { UNNAMED } from '../../domain/session/untouched.ts';
import type { LessonPlace, LessonOpening } from '../../domain/lessons/lesson.ts';
import { openExperiment } from '../lab/draw-experiment.ts';
import { mayEdit } from '../store/may-edit.ts';
import { notify } from '../store/notices.ts';
import { showView } from '../store/show-view.ts';
import type { Tools } from '../store/tools.ts';
import { ZONES } from '../store/view-state.ts';
import { startBlank } from '../table/sessions.ts';
import { loadStarterPack } from '../teach/load-starter-pack.ts';

/**
 * Opens the session that a step of a lesson needs, and the place that the class looks at. An empty table takes it. If the
 * table has work on it, it opens in a new session, and the other one stays kept. Gives whether it is open.
 */
export async function openForLesson(
  tools: Tools,
  opening: LessonOpening,
  place: LessonPlace,
): Promise<boolean> {
  const { store } = tools;
  if (!mayEdit(store)) return false;
  const { id, changedAt } = store.getState().session;
  await open(tools, opening);
  const { session, lab } = store.getState();
  if (opening.kind === 'drawn' && lab.draw.drawing.kind === 'failed') {
    const text = msg`The creatures of this step could not be drawn. Your work is as it was; try again when the network is back.`;
    notify(store, { tone: 'problem', text });
    return false;
  }
  const isOpen = opening.kind === 'blank' || session.id !== id || session.changedAt !== changedAt;
  if (isOpen) showPlace(tools, place);
  return isOpen;
}

/** Puts the place of a step before the class. */
function showPlace(tools: Pick<Tools, 'store'>, place: LessonPlace): void {
  showView(tools, place === 'test' ? { kind: 'lab', page: 'test' } : ZONES);
}

async function open(tools: Tools, opening: LessonOpening): Promise<void> {
  switch (opening.kind) {
    case 'pack': {
      const pack = await fetchPack(tools, opening.pack);
      if (pack) await loadStarterPack(tools, { ...pack, waits: opening.waits ?? false });
      return;
    }
    case 'drawn':
      await openExperiment(tools, opening.request);
      return;
    case 'blank':
      if (!isEmpty(tools.store.getState().session)) await startBlank(tools, UNNAMED);
      return;
    default:
      assertNever(opening);
  }
}

/** The listing of a pack that came with the page. `null` if it cannot be fetched; the visitor has then seen a message. */
async function fetchPack(tools: Tools, id: string): Promise<StarterPackListing | null> {
  const index = await tools.fetchSample('packs.json');
  const packs = index && parseStarterPacks(parsed(await index.text()));
  const pack = packs?.find((one) => one.id === id) ?? null;
  if (!pack) {
    const text = msg`The pictures of this step could not be fetched. Your work is as it was; try again when the network is back.`;
    notify(tools.store, { tone: 'problem', text });
  }
  return pack;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
