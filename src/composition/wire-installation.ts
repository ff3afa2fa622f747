import type { UpdateState } from '../pwa/installation-store.ts';
import {
  drawingAskedIn,
  handOutAskedIn,
  launchIntentOf,
  withoutLaunchIntent,
} from '../pwa/launch-intent.ts';
import type { Words } from '../languages/words.ts';
import { missingBytes } from '../pwa/keep-offline.ts';
import { consumeLaunches } from '../pwa/launched-files.ts';
import type { OpenedInstallation } from '../pwa/open-installation.ts';
import { handOutPart } from '../session/classroom/hand-out-part.ts';
import { askToDraw } from '../session/lab/ask-to-draw.ts';
import type { Autosave } from '../session/table/autosave.ts';
import { editFirst } from '../session/table/edit-first.ts';
import { offerNewSession } from '../session/table/offer-new-session.ts';
import { fetchPart } from '../session/store/fetch-part.ts';
import { installationWords } from '../session/leave/installation-words.ts';
import { dismissNotice, notify } from '../session/store/notices.ts';
import type { Tools } from '../session/store/tools.ts';
import { waitForState } from '../session/store/wait-for-state.ts';

const NEW_VERSION = 'new-version';
const QUIET_MS = 1000;
const QUIET_ROUNDS = 10;

/** What the system hands the installed app. */
export interface Opening {
  /** Files that the visitor opened with the app. */
  readonly onFiles: (files: readonly File[]) => void;
  /**
   * Called once Mini answers, or has failed, and the page has nothing urgent to do. What is done then in several steps
   * waits for `untilNothingIsAsked` before each, because a question may have come meanwhile.
   */
  readonly onSettled: (untilNothingIsAsked: () => Promise<void>) => void;
}

/**
 * Wires the installed app to the session: notices of new versions and of what the browser threw away, and what the app was
 * started for. To be called once the last session is back.
 */
export async function wireInstallation(
  installation: OpenedInstallation,
  tools: Tools,
  saving: Autosave,
  { onFiles, onSettled }: Opening,
): Promise<void> {
  const { store } = tools;
  installation.store.subscribe(({ update, offline }, before) => {
    if (update !== before.update) notifyUpdate(update, installation, tools);
    if (offline.kind === 'incomplete' && offline.lost && before.offline.kind === 'unknown') {
      const text = installationWords.filesGone(missingBytes(offline.missing));
      const action = { label: installationWords.fetchAgain, run: () => void installation.fill() };
      notify(store, { tone: 'problem', text, action });
    }
  });

  const takeHandOut = async (asked: string) => {
    const page = new URL(import.meta.env.BASE_URL, location.href);
    const part = await fetchPart(store, handOutPart);
    await part?.openHandOut(tools, asked, page, (address) => void run(address));
  };
  const run = async (address: URL) => {
    const intent = launchIntentOf(address);
    if (intent === 'new-session') offerNewSession(tools);
    const drawing = drawingAskedIn(address);
    if (drawing !== null) askToDraw(tools, drawing);
    const handOut = handOutAskedIn(address);
    if (handOut !== null) void takeHandOut(handOut);
    if (intent === 'take-shared') await installation.takeShared();
  };
  consumeLaunches({
    onFiles: (files) => void editFirst(tools).then(() => onFiles(files)),
    onAddress: (address) => void run(address),
  });
  const address = new URL(location.href);
  const plain = withoutLaunchIntent(address);
  if (plain.href !== address.href) history.replaceState(null, '', plain);
  // Not awaited: a page that follows another waits for its turn, and is kept for use without a network all the same.
  void run(address);

  await untilQuiet(tools);
  await untilIdle();
  await untilNothingIsAsked(tools);
  onSettled(() => untilNothingIsAsked(tools));
  const { mini } = store.getState().engines;
  const runtime = 'runtime' in mini ? mini.runtime : null;
  await installation.serve({ runtime, saveAll: () => saveAll(tools, saving) });
}

function notifyUpdate(
  update: UpdateState,
  installation: OpenedInstallation,
  { store }: Tools,
): void {
  const say = (tone: 'info' | 'problem', text: Words, label: Words) => {
    const action = { label, run: () => void installation.update() };
    notify(store, { id: NEW_VERSION, tone, text, action, stays: true });
  };
  switch (update.kind) {
    case 'waiting':
      if (update.failure === null)
        say('info', installationWords.versionReady, installationWords.updateNow);
      else say('problem', installationWords.versionFailed, installationWords.tryAgain);
      return;
    case 'elsewhere':
      say('info', installationWords.updatedElsewhere, installationWords.loadAgain);
      return;
    case 'none':
    case 'fetching':
      dismissNotice(store, NEW_VERSION);
  }
}

/**
 * Resolves once Mini is ready or has failed, and no picture is on its way and no question of Mini waits for its answer.
 * All of them share two processors with what comes later.
 */
function untilNothingIsAsked({ store }: Tools): Promise<void> {
  return waitForState(store, ({ engines, ask, pendingPictures }) => {
    const isSettled = engines.mini.kind === 'ready' || engines.mini.kind === 'failed';
    // A hub model may take minutes.
    const isAsked = ask.kind === 'answering' && engines.chosen === 'mini';
    return isSettled && !isAsked && pendingPictures === null;
  });
}

/** Resolves once nothing was asked for a moment. Whoever has seen an answer often asks the next question at once. */
async function untilQuiet(tools: Tools): Promise<void> {
  // Questions that follow each other without an end are not waited for.
  for (let round = 0; round < QUIET_ROUNDS; round++) {
    await untilNothingIsAsked(tools);
    const { ask } = tools.store.getState();
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    if (tools.store.getState().ask === ask) return;
  }
}

/** Nothing of this is urgent: the visitor's next question is. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 1000);
  });
}

/** Files that are on their way in come first; `false` if the browser refused to save. */
async function saveAll({ store }: Tools, saving: Autosave): Promise<boolean> {
  await waitForState(store, ({ pendingPictures }) => pendingPictures === null);
  await saving.flush();
  return store.getState().saving.kind !== 'failed';
}
