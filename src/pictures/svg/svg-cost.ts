import { referencesOf, urlIds, type Declaration, type StyleRule } from './svg-references.ts';

/** The part of an element that counting needs. */
export interface Drawn {
  readonly id: string;
  readonly localName: string;
  readonly children: Iterable<Drawn>;
  readonly attributes: Iterable<Declaration>;
  /** Whether a selector matches. Throws if it is not a valid selector. */
  matches(selector: string): boolean;
}

/** No drawing is nested or refers this deeply. The count stops here, before the browser's own stack overflows. */
const DEEPEST = 1_000;
/** The most rules that refer to anything but gradients. Real drawings have a few for masks and shadows. */
const MOST_RULES = 100;

/**
 * How many elements a browser draws for this one. An element that is referred to again counts again. Ten `<use>` of ten
 * `<use>` of … ten shapes are few lines and ten thousand million shapes, and so are patterns filled with patterns. A
 * reference to a gradient costs nothing. A paint counts for every element that inherits it. A reference to itself is
 * not followed, because browsers refuse to draw it. The result is Infinity if there are more than `most`, or a thousand
 * within each other.
 */
export function drawnElements(root: Drawn, styles: readonly StyleRule[], most: number): number {
  const byId = new Map<string, Drawn>();
  const parents = new Map<Drawn, Drawn>();
  let elements = 0;
  for (const element of withDescendants(root)) {
    if (++elements > most) return Infinity;
    // If a name occurs twice, the first one counts.
    if (element.id && !byId.has(element.id)) byId.set(element.id, element);
    for (const child of element.children) parents.set(child, element);
  }
  const targetsOf = (ids: readonly string[]): Drawn[] =>
    ids.flatMap((id) => {
      const target = byId.get(id);
      return target && !isGradient(target) ? [target] : [];
    });
  const rules = styles.filter(({ declarations }) =>
    declarations.some(({ value }) => targetsOf(urlIds(value)).length > 0),
  );
  if (rules.length > MOST_RULES) return Infinity;

  const known = new Map<Drawn, Targets>();
  const targets = (element: Drawn): Targets => {
    const found = known.get(element) ?? targetsBy(element, rules, targetsOf);
    known.set(element, found);
    return found;
  };
  /** The paint that an element inherits at its place in the file. */
  const paintAt = (element: Drawn): ReadonlySet<Drawn> => {
    const paint = new Set<Drawn>();
    for (let one = parents.get(element); one; one = parents.get(one)) {
      for (const target of targets(one).inherited) paint.add(target);
    }
    return paint;
  };

  let drawn = 0;
  const active = new Set<Drawn>();
  /** False once there are too many. */
  const draw = (element: Drawn, around: ReadonlySet<Drawn>): boolean => {
    if (active.has(element)) return true;
    if (++drawn > most || active.size >= DEEPEST) return false;
    active.add(element);
    const { used, once, inherited } = targets(element);
    const paint = inherited.length === 0 ? around : new Set([...around, ...inherited]);
    const drawsAll =
      [...paint, ...once].every((target) => draw(target, paintAt(target))) &&
      [...used, ...element.children].every((inner) => draw(inner, paint));
    active.delete(element);
    return drawsAll;
  };
  return draw(root, new Set()) ? drawn : Infinity;
}

interface Targets {
  readonly used: readonly Drawn[];
  readonly once: readonly Drawn[];
  readonly inherited: readonly Drawn[];
}

function targetsBy(
  element: Drawn,
  rules: readonly StyleRule[],
  targetsOf: (ids: readonly string[]) => Drawn[],
): Targets {
  const matching = rules.filter(({ selector }) => matches(element, selector));
  const { used, once, inherited } = referencesOf(element.attributes, matching);
  return { used: targetsOf(used), once: targetsOf(once), inherited: targetsOf(inherited) };
}

/** An invalid selector may match everything, so it counts as a match. */
function matches(element: Drawn, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return true;
  }
}

function isGradient({ localName }: Drawn): boolean {
  return localName === 'linearGradient' || localName === 'radialGradient';
}

function* withDescendants(root: Drawn): Generator<Drawn> {
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    waiting.push(...element.children);
  }
}
