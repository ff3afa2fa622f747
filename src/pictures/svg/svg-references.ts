/** A property with its value, from an attribute or a style sheet. */
export interface Declaration {
  readonly name: string;
  readonly value: string;
}

/** A rule of a style sheet, with its properties for the elements that its selector matches. */
export interface StyleRule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

/** The ids of the elements that are drawn as part of an element. */
export interface References {
  /** By `href="#id"`. These are drawn in its place, with its paint. */
  readonly used: readonly string[];
  /** By `url(#id)`, once for the element itself. These are clip paths, masks and filters. */
  readonly once: readonly string[];
  /** By `url(#id)`, again for each of its descendants, because they inherit paint, markers and custom properties. */
  readonly inherited: readonly string[];
}

/** The references in an element's attributes and in the rules that match it. */
export function referencesOf(
  attributes: Iterable<Declaration>,
  rules: readonly StyleRule[],
): References {
  const found = { used: new Set<string>(), once: new Set<string>(), inherited: new Set<string>() };
  const declarations = rules.flatMap((rule) => rule.declarations);
  for (const { name, value } of attributes) {
    if (/(?:^|:)href$/.test(name)) for (const id of hrefIds(value)) found.used.add(id);
    else if (name === 'style') declarations.push(...declarationsIn(value));
    else declarations.push({ name, value });
  }
  for (const { name, value } of declarations) {
    for (const id of urlIds(value)) found[notInherited.test(name) ? 'once' : 'inherited'].add(id);
  }
  return { used: [...found.used], once: [...found.once], inherited: [...found.inherited] };
}

/** The ids of all `url(#id)` in a value, in every spelling. */
export function urlIds(value: string): string[] {
  if (!/[(\\]/.test(value)) return [];
  const plain = withoutEscapes(value);
  return [...plain.matchAll(/url\(\s*["']?[^"')#]*#([^"')]+)/gi)].map(([, id = '']) => idIn(id));
}

/** CSS may write any character by its number, for instance `\23 ` for `#`. */
export function withoutEscapes(css: string): string {
  return css
    .replace(/\\([\da-f]{1,6})\s?/gi, (_escape, digits: string) => {
      const codePoint = Number.parseInt(digits, 16);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
    })
    .replace(/\\(.)/g, '$1');
}

/** Every other property counts as inherited, including unknown ones. */
const notInherited = /^\s*(?:clip-path|(?:-webkit-)?mask(?:-image)?|filter)\s*$/i;

function declarationsIn(style: string): Declaration[] {
  return style.split(';').map((one) => {
    const colon = one.indexOf(':');
    return { name: one.slice(0, colon), value: one.slice(colon + 1) };
  });
}

function hrefIds(value: string): string[] {
  const [, id] = /^\s*#(.+)$/s.exec(value) ?? [];
  return id === undefined ? [] : [idIn(id)];
}

/** Reads the fragment of an address as a browser does, with percent signs decoded and line breaks removed. */
function idIn(fragment: string): string {
  const tidy = fragment.replace(/[\t\n\r]/g, '').trim();
  try {
    return decodeURIComponent(tidy);
  } catch {
    return tidy;
  }
}

/**
 * Whether an SVG contains other drawings or style sheets as `data:` addresses. A browser draws and applies them, but
 * their cost would not be counted. Photographs are allowed.
 */
export function holdsAnotherDrawing(markup: string): boolean {
  return /data:(?:image\/svg|text\/|application\/xml)/i.test(
    withoutEscapes(markup).replace(/[\t\n\r]|&#x?[9AD];|&#1[03];/gi, ''),
  );
}
