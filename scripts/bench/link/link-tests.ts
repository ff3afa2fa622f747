import type { Gallery } from '../episodes/episode.ts';
import type { Subject } from '../subject/subject.ts';
import { copy, type CopyFigures } from './copy.ts';
import { flip, type FlipFigures } from './flip.ts';
import { grey, type GreyFigures } from './grey.ts';
import { imbalance, type ImbalanceFigures } from './imbalance.ts';
import { labelLengths, type LabelLengthsFigures } from './label-lengths.ts';
import type { LinkTestOptions } from './link-test.ts';
import { order, type OrderFigures } from './order.ts';
import { trueNames, type TrueNamesFigures } from './true-names.ts';

/** The results of all link tests, as plain JSON. */
export interface LinkFigures {
  readonly flip: FlipFigures;
  readonly order: OrderFigures;
  readonly grey: GreyFigures;
  readonly imbalance: ImbalanceFigures;
  readonly trueNames: TrueNamesFigures;
  readonly labelLengths: LabelLengthsFigures;
  readonly copy: CopyFigures;
}

export interface AllLinkTestsOptions extends LinkTestOptions {
  /** The number of labels of the copy test. By default it is ten for each episode. */
  readonly copiedLabels?: number;
  /** Called before each test with its name. */
  readonly onTest?: (name: keyof LinkFigures) => void;
}

/**
 * The number of pictures that at least two concepts must have. It is the most demonstrations of any test, plus its
 * queries.
 */
export const PICTURES_NEEDED = 10;

/** Runs every link test, one after another. */
export async function runLinkTests(
  subject: Subject,
  gallery: Gallery,
  { copiedLabels, onTest = () => undefined, ...options }: AllLinkTestsOptions,
): Promise<LinkFigures> {
  const run = <Figures>(name: keyof LinkFigures, test: () => Promise<Figures>) => {
    onTest(name);
    return test();
  };
  return {
    flip: await run('flip', () => flip(subject, gallery, options)),
    order: await run('order', () => order(subject, gallery, options)),
    grey: await run('grey', () => grey(subject, gallery, options)),
    imbalance: await run('imbalance', () => imbalance(subject, gallery, options)),
    trueNames: await run('trueNames', () => trueNames(subject, gallery, options)),
    labelLengths: await run('labelLengths', () => labelLengths(subject, gallery, options)),
    copy: await run('copy', () =>
      copy(subject, gallery, {
        seed: options.seed,
        labels: copiedLabels ?? 10 * options.episodes,
      }),
    ),
  };
}
