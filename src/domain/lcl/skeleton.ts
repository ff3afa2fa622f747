import { tidyName } from './label.ts';

/** Letters of other alphabets that are drawn like Latin ones, in pairs (a choice from Unicode's confusables, UTS 39). */
const TWINS = new Map([
  // Cyrillic
  ...pairs('асеорхуѕіјһԁԛԝӏ', 'aceopxysijhdqwl'),
  ...pairs('АВЕКМНОРСТХУЅІЈҮԚԜӀ', 'ABEKMHOPCTXYSIJYQWI'),
  // Greek
  ...pairs('οϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ', 'ocjABEZHIKMNOPTYXCJ'),
  // Armenian, a Persian letter with an Arabic twin, and a hyphen
  ...pairs('օՕک‐', 'oOك-'),
]);

/**
 * Blocks whose characters are other forms of plain letters: full and half width, ligatures, radicals, letters of formulas.
 * What is raised, in circles or a fraction is compatible too, but it looks different.
 */
const OTHER_FORMS = /[\u2010-\u2027\u2160-\u217F\u2E80-\u2FDF\uFB00-\uFFEF\u{1D400}-\u{1D7FF}]/gu;

/**
 * What a reader sees of a name, as the skeleton of UTS 39. People cannot tell two names of one skeleton apart. Full-width
 * letters count as others, and letters of one alphabet as their twins in another. Case counts, because it can be seen.
 */
export function skeletonOf(name: string): string {
  const plain = tidyName(name)
    .replace(OTHER_FORMS, (form) => form.normalize('NFKC'))
    .normalize('NFD')
    // Selectors choose between two drawings of one character.
    .replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '');
  return tidyName([...plain].map((character) => TWINS.get(character) ?? character).join(''));
}

function pairs(others: string, plain: string): (readonly [string, string])[] {
  const twins = [...plain];
  return [...others].map((other, place) => [other, twins[place] ?? other]);
}
