import { compileMessage, type CompiledMessageToken } from '@lingui/message-utils/compileMessage';

/** Words by the ids of their messages. */
export type Translation = Readonly<Record<string, string>>;

/** The messages that a translation has no words for. A language is offered only if there are none. */
export function withoutWords(translation: Translation, english: Translation): readonly string[] {
  return Object.keys(english).filter((id) => !translation[id]?.trim());
}

/**
 * What a translation of one message gets wrong, as sentences for the translator: places and tags that are lost or new, and
 * forms of a plural that the language lacks or does not have. A plural may be left out where the words fit all numbers.
 */
export function translationFaults(
  english: string,
  translated: string,
  language: string,
): readonly string[] {
  const [source, target] = [partsOf(english), partsOf(translated)];
  const rules = new Intl.PluralRules(language);
  // French has a form for millions, which no count of the page reaches.
  const needed = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
  const known = rules.resolvedOptions().pluralCategories;
  return [
    ...[...source.places].filter((at) => !target.places.has(at)).map((at) => `{${at}} is lost`),
    ...[...target.places].filter((at) => !source.places.has(at)).map((at) => `{${at}} is new`),
    ...differences(source.tags, target.tags),
    // In French and Portuguese "one" means zero too.
    ...(rules.select(0) === 'one' && /\bone \{[^{}#]*\b1\b/u.test(translated)
      ? ['a plural writes 1 where it means zero too']
      : []),
    ...target.plurals.flatMap((forms) => [
      ...[...needed]
        .filter((form) => !forms.includes(form))
        .map((form) => `a plural lacks ${form}`),
      ...forms
        .filter((form) => !/^\d+$/.test(form) && !known.some((one) => one === form))
        .map((form) => `a plural has ${form}, which ${language} does not know`),
    ]),
  ];
}

interface Parts {
  readonly places: ReadonlySet<string>;
  /** Tags in alphabetical order. Each branch of a plural repeats them, so each counts once. */
  readonly tags: ReadonlySet<string>;
  /** The forms of each plural. */
  readonly plurals: readonly (readonly string[])[];
}

function partsOf(message: string): Parts {
  const places = new Set<string>();
  const tags = new Set<string>();
  const plurals: string[][] = [];
  const walk = (tokens: readonly CompiledMessageToken[]): void => {
    for (const token of tokens) {
      if (typeof token === 'string') {
        for (const [tag] of token.matchAll(/<\/?\w+\/?>/gu)) tags.add(tag);
        continue;
      }
      const [place, kind, options] = token;
      places.add(place);
      if (!options || typeof options !== 'object') continue;
      const branches = Object.entries(options).filter(([form]) => form !== 'offset');
      if (kind === 'plural') plurals.push(branches.map(([form]) => form));
      for (const [, branch] of branches) if (Array.isArray(branch)) walk(branch);
    }
  };
  const compiled = compileMessage(message);
  walk(typeof compiled === 'string' ? [compiled] : compiled);
  return { places, tags, plurals };
}

function differences(source: ReadonlySet<string>, target: ReadonlySet<string>): readonly string[] {
  return [
    ...[...source].filter((tag) => !target.has(tag)).map((tag) => `${tag} is lost`),
    ...[...target].filter((tag) => !source.has(tag)).map((tag) => `${tag} is new`),
  ];
}
