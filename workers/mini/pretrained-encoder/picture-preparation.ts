import {
  type Fields,
  readFields,
  readNumber,
  readSize,
  Unreadable,
} from '../../../src/kernel/read-fields.ts';
import { fail, succeed, type Outcome } from '../../../src/kernel/outcome.ts';
import type { Scale } from '../encoder/encoder.ts';
import { pixelsOfLooks } from '../encoder/looks.ts';
import { resample, type Filter } from '../encoder/resample.ts';

/** The form in which a pretrained encoder needs its pictures, from its `preprocessor_config.json`. */
export interface Preparation {
  /** Side of the square that the encoder reads, in pixels. */
  readonly side: number;
  readonly filter: Filter;
  /**
   * Applied to the numbers 0..255 in the order red, green, blue. The result is `value * factor - mean`, divided by
   * `deviation`.
   */
  readonly factor: number;
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/** No encoder of pictures reads a larger square. A larger number is a mistake or an attack. */
const LARGEST_EDGE = 1024;

/** Reads `preprocessor_config.json`; the failure says which field cannot be read. */
export function parsePreparation(json: unknown): Outcome<Preparation, string> {
  try {
    return succeed(readPreparation(readFields(json, 'the whole')));
  } catch (error) {
    if (error instanceof Unreadable) return fail(`preprocessor_config.json: ${error.message}`);
    throw error;
  }
}

/**
 * Brings a picture to the size and the range of numbers of the encoder. The makers of the encoder would cut out the
 * middle. This uses the regions of Mini's own encoder instead (`looks.ts`), because a part that is cut off cannot be
 * recognised.
 */
export function scaleAsPrepared({ side, filter, factor, mean, deviation }: Preparation): Scale {
  return (rgba, width, height) =>
    pixelsOfLooks(width, height, (region) =>
      resample(rgba, width, height, region, side, filter).map((value, place) => {
        const colour = Math.floor(place / (side * side));
        return (value * 255 * factor - (mean[colour] ?? NaN)) / (deviation[colour] ?? NaN);
      }),
    );
}

function readPreparation(fields: Fields): Preparation {
  if (fields['do_resize'] === false) throw new Unreadable('do_resize is false');
  const edge = readEdge(readFields(fields['size'], 'size'), 'size');
  const crops = fields['do_center_crop'] === true;
  const side = crops ? readEdge(readFields(fields['crop_size'], 'crop_size'), 'crop_size') : edge;
  if (side > edge) throw new Unreadable(`crop_size is ${side}, more than the ${edge} of size`);
  const normalises = fields['do_normalize'] !== false;
  const deviation = normalises ? readColours(fields, 'image_std') : [1, 1, 1];
  if (deviation.some((one) => one <= 0)) throw new Unreadable('image_std is not positive');
  return {
    side,
    filter: readFilter(fields),
    factor: fields['do_rescale'] === false ? 1 : readNumber(fields, 'rescale_factor'),
    mean: normalises ? readColours(fields, 'image_mean') : [0, 0, 0],
    deviation,
  };
}

/** `{shortest_edge}`, or a square of `{height, width}`. */
function readEdge(size: Fields, name: string): number {
  const edge = readSize(size, 'shortest_edge' in size ? 'shortest_edge' : 'height');
  if (!('shortest_edge' in size) && readSize(size, 'width') !== edge) {
    throw new Unreadable(`${name} is not a square`);
  }
  if (edge > LARGEST_EDGE) throw new Unreadable(`${name} is ${edge}`);
  return edge;
}

/** The numbers of Pillow's filters. */
function readFilter(fields: Fields): Filter {
  const number = readNumber(fields, 'resample');
  if (number === 2) return 'bilinear';
  if (number === 3) return 'bicubic';
  throw new Unreadable(`resample is ${number}`);
}

function readColours(fields: Fields, name: string): readonly number[] {
  const colours: unknown = fields[name];
  if (Array.isArray(colours) && colours.length === 3 && colours.every(Number.isFinite)) {
    return colours as readonly number[];
  }
  throw new Unreadable(`${name} is not three numbers`);
}
