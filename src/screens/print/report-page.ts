/** A page of HTML that holds everything it shows. `body` and `style` are trusted, and the name is a visitor's. */
export function reportPage(name: string, body: string, style: string): string {
  return [
    '<!doctype html>',
    '<html lang="en" class="report">',
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
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
