import type { DrawnExperiment } from '../../domain/experiments/drawn-experiment.ts';
import { codeOf, type ExperimentRequest } from '../../domain/experiments/experiment-request.ts';
import type { StarterPackListing } from '../../domain/session/starter-pack.ts';
import { startTask, type Place } from '../ask/start-task.ts';
import { NOTHING_DRAWN, type DrawState } from '../store/lab/draw-state.ts';
import { mayEdit } from '../store/may-edit.ts';
import { ZONES } from '../store/view-state.ts';
import type { Tools } from '../store/tools.ts';
import { say, sayForGood } from '../../languages/say.ts';
import { experimentTitle, recipeWords } from './recipe-words.ts';
import { loadStarterPack } from '../teach/load-starter-pack.ts';

const DRAWING: Place<DrawState['drawing']> = {
  read: ({ lab }) => lab.draw.drawing,
  write: (drawing, { lab }) => ({ lab: { ...lab, draw: { ...lab.draw, drawing } } }),
};

/**
 * Draws an experiment and opens it as a starter pack is opened. An empty table takes it in one step of undo. If the table
 * has work on it, the experiment opens in a new session. The lab gives way to the studio, where the first question stands.
 */
export async function openExperiment(tools: Tools, request: ExperimentRequest): Promise<void> {
  const { store, creatures } = tools;
  if (!mayEdit(store) || store.getState().lab.draw.drawing.kind === 'drawing') return;
  const title = say(experimentTitle(request));
  const task = startTask(store, DRAWING, { kind: 'drawing', title } as DrawState['drawing']);
  const drawn = await creatures.draw(request);
  if (!task.isCurrent()) return;
  if (!drawn.ok) {
    task.finish((_, { lab }) => ({
      lab: { ...lab, draw: { ...lab.draw, drawing: { kind: 'failed', failure: drawn.failure } } },
    }));
    return;
  }
  const { listing, files } = packOf(request, drawn.value);
  const fetchSample = (name: string) => Promise.resolve(files.get(name) ?? null);
  const isOpened = await loadStarterPack({ ...tools, fetchSample }, listing);
  // Not through the task. A new session on the table has begun the lab anew, and so has ended the task.
  store.setState(({ lab, view }) => ({
    view: isOpened ? ZONES : view,
    lab: { ...lab, draw: NOTHING_DRAWN },
  }));
}

interface Pack {
  readonly listing: StarterPackListing;
  readonly files: ReadonlyMap<string, Blob>;
}

function packOf(request: ExperimentRequest, { concepts, tests }: DrawnExperiment): Pack {
  const id = codeOf(request);
  const files = new Map<string, Blob>();
  const keep = (name: string, svg: string): string => {
    files.set(name, new Blob([svg], { type: 'image/svg+xml' }));
    return name;
  };
  const listing: StarterPackListing = {
    id,
    title: sayForGood(experimentTitle(request)),
    blurb: say(recipeWords[request.recipe].blurb),
    concepts: concepts.map(({ name, demonstrations }) => ({
      name,
      demonstrations: demonstrations.map((svg, nth) => keep(`${name}-${nth + 1}.svg`, svg)),
    })),
    // A query's name must not reveal its concept to a person who reads file names.
    queries: tests.map(({ svg, truth }, nth) => ({
      file: keep(`query-${nth + 1}.svg`, svg),
      concept: truth,
    })),
  };
  return { listing, files };
}
