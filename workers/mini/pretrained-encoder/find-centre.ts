import { succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { PretrainedModel } from '../../../src/domain/models/pretrained-model.ts';
import type { EngineFailure } from '../../protocol/engine.ts';
import { sha256Hex } from '../../../src/kernel/sha256.ts';
import type { KeptCentres } from '../../files/kept-centres.ts';
import { meanOf } from './reduction.ts';
import type { VisionSession } from './vision-session.ts';

/** The inputs that a centre depends on. They are the files of the encoder, and the pictures as it reads them. */
export function nameOfCentre(
  { files }: PretrainedModel,
  pictures: readonly Float32Array<ArrayBuffer>[],
): Promise<string> {
  const model = new TextEncoder().encode(files.map(({ sha256 }) => sha256).join(' '));
  return new Blob([model, ...pictures]).arrayBuffer().then((bytes) => sha256Hex(bytes));
}

/**
 * The mean of the encoder's output for the reference pictures. It was kept on an earlier day, or it is computed now.
 * `onPicture` reports how many pictures are done. At least one picture is always encoded, because a session that cannot
 * run must fail now and not at the first question. Fails with `eyes-failed`.
 */
export async function findCentre(
  session: VisionSession,
  pictures: readonly Float32Array[],
  hidden: number,
  kept: KeptCentres,
  name: string,
  onPicture: (done: number) => void,
): Promise<Outcome<Float32Array, EngineFailure>> {
  const known = await kept.read(name);
  const isSound = known?.length === hidden && known.every(Number.isFinite);
  const states: Float32Array[] = [];
  for (const pixels of isSound ? pictures.slice(0, 1) : pictures) {
    const state = await session.look(pixels);
    if (!state.ok) return state;
    states.push(state.value);
    onPicture(states.length);
  }
  if (isSound) return succeed(known);
  const centre = meanOf(states);
  await kept.keep(name, centre);
  return succeed(centre);
}
