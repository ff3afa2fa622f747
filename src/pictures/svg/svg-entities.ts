/** The most characters of an SVG after its entities are expanded. */
const MOST_CHARACTERS = 10_000_000;

/**
 * Whether the entities that the text declares expand to a reasonable size. Entities that contain entities can grow
 * without bounds ("billion laughs"), and the page freezes while a browser expands them. Illustrator's plain entities
 * pass.
 */
export function entitiesAreHarmless(markup: string): boolean {
  const declared = markup.match(/<!ENTITY\s/g)?.length ?? 0;
  if (declared === 0) return true;
  const plain = [...markup.matchAll(/<!ENTITY\s+([^\s%&"'<>]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g)];
  // The remaining entities are parameters or other files, which a drawing does not need.
  if (plain.length !== declared) return false;

  let characters = markup.length;
  for (const [, name = '', double, single] of plain) {
    const value = double ?? single ?? '';
    if (/[%&](?!#)/.test(value)) return false;
    characters += value.length * (markup.split(`&${name};`).length - 1);
  }
  return characters <= MOST_CHARACTERS;
}
