/** The language that the words of a page are in, and how it runs, as its root element says it. */
type WrittenIn = Pick<HTMLElement, 'lang' | 'dir'>;

/** A page of HTML that holds everything it shows. `body` and `style` are trusted, and the name is a visitor's. */
export function reportPage(
  name: string,
  body: string,
  style: string,
  { lang, dir }: WrittenIn,
): string {
  /* eslint-disable lingui/no-unlocalized-strings -- This is HTML, and nobody reads it. */
  return [
    '<!doctype html>',
    `<html lang="${escaped(lang)}" dir="${escaped(dir)}" class="report">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    // No script runs in it, whatever a name contains.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<title>${escaped(name)}</title>`,
    `<style>${style.replaceAll('</', '<\\/')}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
  /* eslint-enable lingui/no-unlocalized-strings */
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A part of a page: an address that comes first, `null` for none, and the text that follows it. */
interface PagePart {
  readonly imageId: string | null;
  readonly text: string;
}

/** A page cut where the address of a picture belongs, which stands there as `mark` and its id. */
export function partsAtPictures(page: string, mark: string): readonly PagePart[] {
  const [begin = '', ...others] = page.split(mark);
  return [
    { imageId: null, text: begin },
    ...others.map((text) => ({ imageId: text.slice(0, ID), text: text.slice(ID) })),
  ];
}

/** The letters of an image id. */
const ID = 64;
