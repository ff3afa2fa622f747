/** Figures of the LCL paper (arXiv 2308.07891, tables 1 and 2), by the total number of support pictures. */
export interface QuotedFigures {
  readonly model: string;
  /** The paper prints several rows of this model, one per training recipe. The best of them is here at each number. */
  readonly isBestRecipe: boolean;
  /** The caution that must be printed beside the figures. */
  readonly caution: string;
  /** Accuracy, 0 to 1, by the paper's metric on free decoding. */
  readonly byPictures: ReadonlyMap<number, number>;
}

/** The paper's own model. */
const LCL = 'LCL-7B';

const sameProtocol = 'the same records, shots and metric: compare with free-paper';
const otherPictures =
  'classes held out of ImageNet, other pictures: not comparable picture by picture';

/** The paper's figures for an ISEKAI file, which is recognised by its name. */
export function quotedForIsekai(fileName: string): readonly QuotedFigures[] {
  if (/isekai[-_]?10\b/i.test(fileName)) {
    return [
      quoted(LCL, sameProtocol, [0.68, 0.7, 0.73, 0.69, 0.63, 0.62, 0.65, 0.62]),
      quoted('OpenFlamingo', sameProtocol, [0.46, 0.44, 0.46, 0.48, 0.5, 0.5, 0.48, 0.46]),
      quoted('Otter', sameProtocol, [0.23, 0.23, 0.19, 0.15, 0.14, 0.12, 0.1, 0.07]),
    ];
  }
  if (/isekai[-_]?pair/i.test(fileName)) {
    return [
      quoted(LCL, sameProtocol, [0.43, 0.46, 0.47, 0.48, 0.48, 0.49, 0.49, 0.49]),
      quoted('OpenFlamingo', sameProtocol, [0.19, 0.34, 0.38, 0.39, 0.41, 0.4, 0.4, 0.4]),
      quoted('Otter', sameProtocol, [0.01, 0.04, 0.04, 0.03, 0.03, 0.02, 0.02, 0.01]),
    ];
  }
  return [];
}

/** ImageNet-100, for comparison with two-way figures on a folder of pictures. */
export const quotedForPictures: readonly QuotedFigures[] = [
  quoted(LCL, otherPictures, [0.77, 0.78, 0.83, 0.79, 0.77, 0.78, 0.78, 0.79]),
  quoted('OpenFlamingo', otherPictures, [0.41, 0.62, 0.72, 0.75, 0.77, 0.78, 0.73, 0.72]),
  quoted('Otter', otherPictures, [0.18, 0.21, 0.24, 0.25, 0.26, 0.24, 0.23, 0.23]),
];

/** The paper's columns are 2, 4, … 16 pictures, half of each concept. */
function quoted(model: string, caution: string, accuracies: readonly number[]): QuotedFigures {
  return {
    model,
    isBestRecipe: model === LCL,
    caution,
    byPictures: new Map(accuracies.map((accuracy, column) => [2 * (column + 1), accuracy])),
  };
}
