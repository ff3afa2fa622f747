import { createElement, type ElementType, type ReactNode } from 'react';

/** What an element is made of. */
export interface ElementProps {
  readonly children?: unknown;
}

/** These elements take text alone, or stand in drawings, where an element of HTML shows nothing. */
const TEXT_ALONE = new Set<unknown>(['option', 'style', 'text', 'textarea', 'title', 'tspan']);

/**
 * ElementProps whose children are either one text or only elements. A translator replaces text nodes. React then still finds
 * elements, and it writes the only text of an element anew without looking for the node.
 *
 * `given` are the children as they stand in the code, one for each slot. A list that is computed is one slot.
 */
export function withTextRuns<Given extends ElementProps>(
  type: ElementType,
  props: Given,
  given: readonly unknown[],
): Given {
  if (TEXT_ALONE.has(type) || !given.some(isText)) return props;
  const isElement = typeof type === 'string';
  if (isElement && given.every((slot) => isText(slot) || isNothing(slot))) {
    const text = cutAtNames(given.filter(isText).join(''));
    // A sentence with names stays one item, because the element may lay out its items in a row or a column.
    const children = typeof text === 'string' ? text : createElement('text-run', null, text);
    return { ...props, children };
  }
  const slots = inRuns(given);
  return { ...props, children: slots.length === 1 ? slots[0] : slots };
}

/** The slots, with each run of text as one element at its first place. The other places stay, for React's order. */
function inRuns(given: readonly unknown[]): unknown[] {
  const slots = [...given];
  let first = -1;
  slots.forEach((slot, at) => {
    if (isText(slot)) {
      if (first < 0) first = at;
      else {
        slots[first] = `${String(slots[first])}${slot}`;
        slots[at] = null;
      }
    } else if (!isNothing(slot)) first = -1;
  });
  return slots.map((slot) => (isText(slot) ? run(String(slot)) : slot));
}

/** A text in an element of its own. Space alone needs none, and would be an item in a row. */
function run(text: string, key?: string): ReactNode {
  if (text.trim() === '') return text;
  return createElement('text-run', { key }, cutAtNames(text));
}

/** Names as the languages of the page quote them. The last kind of quotes is that of the LCL sentence. */
const NAMES =
  /(?<=„)[^„“]+(?=“)|(?<=“)(?!not sure”)[^“”]+(?=”)|(?<=«\s?)[^«»\s](?:[^«»]*[^«»\s])?(?=\s?»)|(?<=「)[^「」]+(?=」)|(?<= ")[^"]+(?=")/gu;

/** A text, cut before and after each name in it. The names stay as somebody wrote them, in any language. */
function cutAtNames(text: string): ReactNode {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const { index, 0: name } of text.matchAll(NAMES)) {
    pieces.push(run(text.slice(end, index), `before ${index}`));
    pieces.push(createElement('bdi', { key: `name ${index}`, translate: 'no' }, name));
    end = index + name.length;
  }
  if (pieces.length === 0) return text;
  return [...pieces, run(text.slice(end), 'rest')];
}

function isText(slot: unknown): slot is string | number {
  return (typeof slot === 'string' && slot !== '') || typeof slot === 'number';
}

function isNothing(slot: unknown): boolean {
  return slot === null || slot === undefined || slot === '' || typeof slot === 'boolean';
}
