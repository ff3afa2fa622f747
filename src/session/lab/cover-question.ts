import type { CoverStep } from '../../domain/evaluation/cover/cover-steps.ts';
import { NOTHING_COVERED, type CoverState } from '../store/lab/cover-state.ts';
import type { StudioState } from '../store/session-store.ts';
import type { Tools } from '../store/tools.ts';

type Covering = Pick<Tools, 'store'>;

/** The cover over the picture on the table. A cover over an earlier question is gone. */
export function coverNow({ lab: { cover }, session }: Pick<StudioState, 'lab' | 'session'>) {
  return cover.imageId !== null && cover.imageId === session.query?.imageId
    ? cover
    : NOTHING_COVERED;
}

/** Covers or uncovers more of the question's picture. The question itself stays as it is. */
export function coverMore(tools: Covering, step: CoverStep): void {
  set(tools, ({ steps, ...cover }) => ({ ...cover, steps: [...steps, step], undone: [] }));
}

/** Takes the last step back. */
export function undoCover(tools: Covering): void {
  set(tools, ({ steps, undone, ...cover }) => {
    const last = steps.at(-1);
    return { ...cover, steps: steps.slice(0, -1), undone: last ? [...undone, last] : undone };
  });
}

/** Does the last step again that was taken back. */
export function redoCover(tools: Covering): void {
  set(tools, ({ steps, undone, ...cover }) => {
    const last = undone.at(-1);
    return { ...cover, steps: last ? [...steps, last] : steps, undone: undone.slice(0, -1) };
  });
}

/** Uncovers the whole picture. Undo brings the cover back, step by step. */
export function uncoverAll(tools: Covering): void {
  set(tools, ({ steps, undone, ...cover }) => ({
    ...cover,
    steps: [],
    undone: [...undone, ...[...steps].reverse()],
  }));
}

function set({ store }: Covering, change: (cover: CoverState) => CoverState): void {
  store.setState((studio) => {
    const imageId = studio.session.query?.imageId ?? null;
    const cover = change({ ...coverNow(studio), imageId });
    return { lab: { ...studio.lab, cover } };
  });
}
