import { liveSteps } from '../../domain/presenting/live-steps.ts';
import { replaySteps, type RecordedLesson } from '../../domain/presenting/replay-steps.ts';
import type { WallStep } from '../../domain/presenting/wall-step.ts';
import { isTestRun } from '../../domain/session/run.ts';
import { isUntouched } from '../../domain/session/untouched.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import type { Wall } from '../../ports/wall.ts';
import { orderSeedOf } from '../store/engines-state.ts';
import type { LessonRecording, PresentStore, ShowState } from '../store/present/present-state.ts';
import { isOfAnotherQuestion, type StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

/** What the acts of presenting work with, in the studio and on a page that has nothing but a recording. */
export interface Presenting {
  readonly present: PresentStore;
  readonly wall: Wall;
  /** The steps of what is presented. It is the same array as long as nothing changes. */
  readonly steps: () => readonly WallStep[];
  /** Called when the steps may have changed. Returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly blobOf: (imageId: ImageId) => Promise<Blob | null>;
  /** The session that is on the table; `null` where there is none, or where nobody has put anything into it. */
  readonly sessionId: () => string | null;
}

const NO_STEPS: readonly WallStep[] = [];

/** Presents what the studio has on its table or has kept, or a recording. */
export function presentingIn(tools: Pick<Tools, 'store' | 'present' | 'images'>, wall: Wall) {
  const { store, present, images } = tools;
  // Only these are read, so a notice or the progress of a download draws nothing anew.
  const onTable = remembering((page: ShowState['page'], ...table: TableParts) =>
    tableSteps(page, table),
  );
  const kept = remembering(
    (
      episodes: RecordedLesson['episodes'],
      whatIfs: RecordedLesson['whatIfs'],
      runs: RecordedLesson['runs'],
      threshold: number,
    ) => replaySteps({ episodes, whatIfs, runs, threshold }),
  );
  return {
    present,
    wall,
    steps() {
      const { show } = present.getState();
      if (!show) return NO_STEPS;
      const studio = store.getState();
      if (show.of === 'table') return onTable(show.page, ...tableParts(studio));
      const lesson = show.of === 'kept' ? studio.session : show.of.recorded;
      return kept(lesson.episodes, lesson.whatIfs, lesson.runs, lesson.threshold);
    },
    subscribe: (listener) => both(store.subscribe(listener), present.subscribe(listener)),
    blobOf: (imageId) => recordingIn(present)?.blobOf(imageId) ?? images.blobOf(imageId),
    // A reload brings back another empty session than the one that was there.
    sessionId: () => {
      const { session } = store.getState();
      return isUntouched(session) ? null : session.id;
    },
  } satisfies Presenting;
}

/** Presents a recording, on a page without a studio. */
export function presentingRecording(present: PresentStore, wall: Wall): Presenting {
  const steps = remembering((of: LessonRecording) => replaySteps(of.recorded));
  return {
    present,
    wall,
    steps() {
      const of = recordingIn(present);
      return of ? steps(of) : NO_STEPS;
    },
    subscribe: (listener) => present.subscribe(listener),
    blobOf: async (imageId) => (await recordingIn(present)?.blobOf(imageId)) ?? null,
    sessionId: () => null,
  };
}

function recordingIn(present: PresentStore): LessonRecording | null {
  const of = present.getState().show?.of;
  return typeof of === 'object' ? of : null;
}

type TableParts = readonly [
  session: StudioState['session'],
  ask: StudioState['ask'],
  whatIf: StudioState['whatIf'],
  orderSeed: number | undefined,
  underWay: string | null,
];

function tableParts(studio: StudioState): TableParts {
  const { session, ask, whatIf, lab } = studio;
  // A test that still runs has no result to vote on.
  const underWay = lab.trayRun.kind === 'running' ? lab.trayRun.run.id : null;
  return [session, ask, whatIf, orderSeedOf(studio), underWay];
}

function tableSteps(
  page: ShowState['page'],
  [session, ask, whatIf, orderSeed, underWay]: TableParts,
): readonly WallStep[] {
  const episode = ask.kind === 'answered' ? ask.episode : null;
  return liveSteps({
    session,
    episode: episode && !isOfAnotherQuestion(episode, { session }) ? episode : null,
    whatIf: whatIf.kind === 'answered' ? whatIf : null,
    run: session.runs.filter(isTestRun).findLast(({ id }) => id !== underWay) ?? null,
    orderSeed,
    page,
  });
}

/** The last result again, as long as it is asked with the same values. */
function remembering<Given extends unknown[], Result>(
  make: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | null = null;
  return (...given) => {
    if (last?.given.every((value, place) => value === given[place])) return last.result;
    last = { given, result: make(...given) };
    return last.result;
  };
}

function both(one: () => void, other: () => void): () => void {
  return () => {
    one();
    other();
  };
}
