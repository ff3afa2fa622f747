/** As much of an element as counting needs. */
export interface Drawn {
  readonly id: string;
  readonly children: Iterable<Drawn>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}

/** Nested or referred to more deeply than any drawing is: the count gives up before the browser's own stack would. */
const DEEPEST = 1_000;

/**
 * How many elements a browser draws for this one, counting again what is referred to again: ten `<use>` of ten `<use>`
 * of … ten shapes are few lines and ten thousand million shapes. An element that refers to itself counts once, as
 * browsers refuse to draw it. Infinite where a thousand elements stand within each other.
 */
export function drawnElements(root: Drawn): number {
  const byId = new Map<string, Drawn>();
  for (const element of withDescendants(root)) if (element.id) byId.set(element.id, element);

  const costs = new Map<Drawn, number>();
  const cost = (element: Drawn, depth: number): number => {
    if (depth > DEEPEST) return Infinity;
    const known = costs.get(element);
    if (known !== undefined) return known;
    costs.set(element, 0);
    let sum = 1;
    for (const child of element.children) sum += cost(child, depth + 1);
    for (const id of referencesOf(element)) {
      const target = byId.get(id);
      if (target) sum += cost(target, depth + 1);
    }
    costs.set(element, sum);
    return sum;
  };
  return cost(root, 0);
}

/** Ids that `href="#id"` and `url(#id)` name. */
function referencesOf(element: Drawn): string[] {
  const ids: string[] = [];
  for (const { name, value } of element.attributes) {
    const pattern = /(?:^|:)href$/.test(name) ? /^\s*#(.+?)\s*$/g : /url\(\s*["']?#([^"')]+)/g;
    for (const [, id] of value.matchAll(pattern)) if (id) ids.push(id);
  }
  return ids;
}

function* withDescendants(root: Drawn): Generator<Drawn> {
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    waiting.push(...element.children);
  }
}
