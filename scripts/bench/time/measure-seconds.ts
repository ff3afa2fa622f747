import { median } from '../../../src/kernel/spread.ts';
import type { ImageId } from '../../../src/kernel/image-id.ts';
import type { LinkContext } from '../../../src/domain/lcl/link-context.ts';
import { answerQuestion } from '../../../workers/mini/answer-question.ts';
import type { Features } from '../../../workers/mini/encoder/encoder.ts';
import { scoreFrame } from '../../../workers/mini/score-frame.ts';
import type { Model } from '../../../workers/mini/model.ts';
import { must } from '../subject/subject.ts';

/** Medians on one thread, in seconds of processor time. A clock shows the same on an idle machine. */
export interface Seconds {
  readonly encodePicture: number;
  /**
   * The time to answer one query with all leave-one-outs and 4 labels, by number of demonstrations. The app takes it when
   * another picture is asked about.
   */
  readonly query: readonly Timed[];
  /** The same without any evidence. A live camera takes this time once its picture is encoded. */
  readonly alone: readonly Timed[];
}

interface Timed {
  readonly demonstrations: number;
  readonly seconds: number;
}

const LABELS = ['blicket', 'dax', 'wug', 'toma'] as const;
const QUERY = imageIdOf(0);

/** Times the app's own way to an answer. `counts` are the numbers of demonstrations. */
export async function measureSeconds(
  model: Model,
  counts: readonly number[] = [2, 8, 32, 128],
): Promise<Seconds> {
  const { encoder, manifest } = model;
  const pixels = new Float32Array(3 * manifest.pictureSize ** 2).fill(0.5);
  const features = must(await encoder.encode(pixels));
  const encodePicture = await medianSeconds(9, async () => must(await encoder.encode(pixels)));
  const query: Timed[] = [];
  const alone: Timed[] = [];
  for (const demonstrations of counts) {
    const featuresOf = pictures(demonstrations, features);
    const asked = linkContext(demonstrations);
    const answer = async () => must(await answerQuestion(model, featuresOf, asked));
    const frame = async () => must(await scoreFrame(model, featuresOf, features, asked));
    // The first run of a shape is not timed, because it allocates memory.
    await answer();
    query.push({ demonstrations, seconds: await medianSeconds(9, answer) });
    alone.push({ demonstrations, seconds: await medianSeconds(25, frame) });
  }
  return { encodePicture, query, alone };
}

async function medianSeconds(times: number, act: () => Promise<unknown>): Promise<number> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time++) {
    // This is processor time and not the clock, because other load on the machine must not count.
    const began = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(began);
    seconds.push((user + system) / 1e6);
  }
  return median(seconds);
}

function linkContext(demonstrations: number): LinkContext {
  return {
    supportSet: Array.from({ length: demonstrations }, (_, place) => ({
      demonstrationId: `d${place}`,
      imageId: imageIdOf(place + 1),
      label: LABELS[place % LABELS.length] ?? LABELS[0],
    })),
    query: { imageId: QUERY, source: 'query' },
    labels: LABELS,
  };
}

/** The features do not matter to the time. */
function pictures(demonstrations: number, features: Features): Map<ImageId, Features> {
  const places = Array.from({ length: demonstrations + 1 }, (_, place) => place);
  return new Map(places.map((place) => [imageIdOf(place), features]));
}

function imageIdOf(place: number): ImageId {
  return String(place).padStart(64, '0') as ImageId;
}
