import { msg, plural } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';
import { PAPER_SHOTS, type PaperRecord } from '../../domain/evaluation/paper-experiment.ts';
import { quotedForIsekai, quotedForPictures } from '../../domain/evaluation/paper-figures.ts';
import type { ExperimentRequest } from '../../domain/experiments/experiment-request.ts';
import type { DrawnExperiment } from '../../domain/experiments/drawn-experiment.ts';
import type { FoundFile } from '../../files/found-file.ts';
import type { ImageId } from '../../kernel/image-id.ts';
import { succeed } from '../../kernel/outcome.ts';
import { startTask, type Place, type Task } from '../ask/start-task.ts';
import { mayEdit } from '../store/may-edit.ts';
import type { PaperSet, PaperSetState } from '../store/lab/paper-state.ts';
import type { Tools } from '../store/tools.ts';
import { readPaperList } from './read-paper-list.ts';

type Preparing = Pick<Tools, 'store' | 'images' | 'readPicture' | 'creatures'>;

const PAPER_SET: Place<PaperSetState> = {
  read: ({ lab }) => lab.paper.set,
  write: (set, { lab }) => ({ lab: { ...lab, paper: { set, run: { kind: 'none' } } } }),
};

/** Questions about each pair of kinds. */
export const PAIR_QUESTIONS = 8;

/**
 * Draws pairs of kinds, each with eight pictures of either and eight questions, and keeps their pictures. Half of the
 * pairs are two species, and the others a hybrid and its parent.
 */
export async function drawPaperSet(tools: Preparing, pairs: number, seed: number): Promise<void> {
  const { store, creatures } = tools;
  if (!mayEdit(store)) return;
  const total = pairs * (2 * PAPER_SHOTS + PAIR_QUESTIONS);
  const task = startTask(store, PAPER_SET, preparing(0, total));
  const keep = keeper(tools, task);
  const records: PaperRecord<ImageId>[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const request: ExperimentRequest = {
      recipe: pair % 2 === 0 ? 'two-species' : 'hybrid-and-parent',
      ...{ teach: PAPER_SHOTS, test: PAIR_QUESTIONS, seed: (seed + pair) % 2 ** 32 },
    };
    const drawn = await creatures.draw(request);
    if (!task.isCurrent()) return;
    if (!drawn.ok) {
      const reason = msg`The creatures could not be drawn. Try again when the network is back.`;
      return refuse(task, reason);
    }
    records.push(...(await recordsOf(drawn.value, keep)));
    if (!task.isCurrent()) return;
  }
  finish(task, {
    name: msg`${plural(pairs, { one: '# pair', other: '# pairs' })} of drawn kinds, seed ${seed}`,
    records,
    leftOut: [],
    quoted: quotedForPictures,
    isPapersOwn: false,
  });
}

/** Takes a list of the paper (ISEKAI, or the pairs of ImageNet-100) with the pictures that it names. */
export async function takePaperFiles(tools: Preparing, files: readonly File[]): Promise<void> {
  const { store } = tools;
  if (!mayEdit(store)) return;
  const task = startTask(store, PAPER_SET, preparing(0, 1));
  const read = await readPaperList(files.map(foundFile));
  if (!task.isCurrent()) return;
  if (!read.ok) return refuse(task, read.failure);
  const { listName, records, missing } = read.value;
  const needed = new Map<string, FoundFile>();
  for (const { query, pictures } of records)
    for (const file of [query, ...pictures.flat()]) needed.set(file.path, file);
  task.update(() => preparing(0, needed.size));
  const keep = keeper(tools, task);
  const kept = new Map<string, ImageId>();
  const unreadable: Words[] = [];
  for (const [path, found] of needed) {
    const opened = await found.open();
    const imageId = opened.ok ? await keep(opened.value) : null;
    if (!task.isCurrent()) return;
    if (imageId) kept.set(path, imageId);
    else unreadable.push(msg`${path} could not be read.`);
  }
  const whole = records.flatMap((record) => withKept(record, kept) ?? []);
  if (whole.length === 0)
    return refuse(task, msg`No record of ${listName} has all its pictures among the files.`);
  finish(task, {
    name: listName,
    records: whole,
    leftOut: [...missing, ...unreadable],
    quoted: quotedForIsekai(listName).length > 0 ? quotedForIsekai(listName) : quotedForPictures,
    isPapersOwn: quotedForIsekai(listName).length > 0,
  });
}

/** Gives up what is being prepared. */
export function stopPreparing({ store }: Pick<Tools, 'store'>): void {
  store.setState(({ lab }) => ({
    lab: { ...lab, paper: { ...lab.paper, set: { kind: 'none' } } },
  }));
}

function withKept(
  { query, pictures, ...record }: PaperRecord<FoundFile>,
  kept: ReadonlyMap<string, ImageId>,
): PaperRecord<ImageId> | null {
  const asked = kept.get(query.path);
  const [first, second] = pictures.map((files) =>
    files.flatMap(({ path }) => kept.get(path) ?? []),
  );
  const isWhole = first?.length === PAPER_SHOTS && second?.length === PAPER_SHOTS;
  return asked && isWhole ? { ...record, query: asked, pictures: [first, second] } : null;
}

async function recordsOf(
  { concepts: [first, second], tests }: DrawnExperiment,
  keep: (file: File) => Promise<ImageId | null>,
): Promise<readonly PaperRecord<ImageId>[]> {
  if (!first || !second) throw new Error('a pair has two kinds');
  // Nobody sees this name, because only the picture is kept.
  const file = (svg: string) => new File([svg], 'creature.svg', { type: 'image/svg+xml' });
  const all = async (svgs: readonly string[]) => {
    const ids: ImageId[] = [];
    for (const svg of svgs) {
      const imageId = await keep(file(svg));
      if (imageId) ids.push(imageId);
    }
    return ids;
  };
  const pictures = [await all(first.demonstrations), await all(second.demonstrations)] as const;
  const names = [first.name, second.name] as const;
  const records: PaperRecord<ImageId>[] = [];
  for (const { svg, truth } of tests) {
    const query = await keep(file(svg));
    if (query) records.push({ query, names, pictures, concept: truth === first.name ? 0 : 1 });
  }
  return records;
}

/** Keeps a picture, so that the engine can look at it, and counts it. No session mentions it, so it is swept one day. */
function keeper(
  { images, readPicture }: Preparing,
  task: Task<PaperSetState>,
): (file: File) => Promise<ImageId | null> {
  return async (file) => {
    if (!task.isCurrent()) return null;
    const read = await readPicture(file);
    if (!task.isCurrent()) return null;
    if (read.ok) await images.put(read.value.imageId, read.value.blob);
    task.update((state) =>
      state.kind === 'preparing' ? preparing(state.done + 1, state.total) : state,
    );
    return read.ok ? read.value.imageId : null;
  };
}

function preparing(done: number, total: number): PaperSetState {
  return { kind: 'preparing', done, total };
}

function refuse(task: Task<PaperSetState>, reason: Words): void {
  task.finish((_, studio) => PAPER_SET.write({ kind: 'refused', reason }, studio));
}

function finish(task: Task<PaperSetState>, set: PaperSet): void {
  task.finish((_, studio) => PAPER_SET.write({ kind: 'ready', set }, studio));
}

function foundFile(file: File): FoundFile {
  return {
    path: file.webkitRelativePath || file.name,
    bytes: file.size,
    open: () => Promise.resolve(succeed(file)),
  };
}
