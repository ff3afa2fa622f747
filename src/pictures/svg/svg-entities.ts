/** Characters that an SVG may have once its entities are unfolded. */
const MOST_CHARACTERS = 10_000_000;

/**
 * Whether the entities that the text declares unfold to a sensible size. Entities that name entities grow without
 * bounds ("billion laughs"), and a browser unfolds them while the page stands still. Illustrator's plain ones pass.
 */
export function entitiesAreHarmless(markup: string): boolean {
  const declared = markup.match(/<!ENTITY\s/g)?.length ?? 0;
  if (declared === 0) return true;
  const plain = [...markup.matchAll(/<!ENTITY\s+([^\s%&"'<>]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)];
  // Those that are left name parameters or other files; a drawing needs neither.
  if (plain.length !== declared) return false;

  let characters = markup.length;
  for (const [, name = '', double, single] of plain) {
    const value = double ?? single ?? '';
    if (/[%&](?!#)/.test(value)) return false;
    characters += value.length * (markup.split(`&${name};`).length - 1);
  }
  return characters <= MOST_CHARACTERS;
}
