/** Whether the text begins with `<svg`, after everything that XML allows before the root element. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^<(?:[\w.-]+:)?svg[\s/>]/.test(fromRootElement(decodeMarkup(bytes)));
}

/** Whether the text begins as a web page does. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const text = decodeMarkup(bytes);
  return (
    /^\s*<!doctype\s+html/i.test(text) || /^<(?:html|head|body)[\s>]/i.test(fromRootElement(text))
  );
}

/** Text in the encoding that its byte order mark or its XML declaration names; UTF-8 otherwise. Never throws. */
export function decodeMarkup(bytes: Uint8Array): string {
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 128));
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1];
  return decoderFor(markOf(bytes) ?? declared ?? 'utf-8').decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/** Skips white space, declarations, processing instructions, comments and the document type with its subset. */
function fromRootElement(text: string): string {
  let rest = text;
  for (;;) {
    const skipped = skipOne(rest);
    if (skipped === rest) return rest;
    rest = skipped;
  }
}

function skipOne(text: string): string {
  const trimmed = text.trimStart();
  if (trimmed.startsWith('<?')) return after(trimmed, '?>');
  if (trimmed.startsWith('<!--')) return after(trimmed, '-->');
  if (/^<!doctype/i.test(trimmed)) return after(trimmed, endOfDoctype(trimmed));
  return trimmed;
}

function endOfDoctype(text: string): string {
  const subset = text.indexOf('[');
  const end = text.indexOf('>');
  return subset !== -1 && subset < end ? ']>' : '>';
}

function after(text: string, end: string): string {
  const at = text.indexOf(end);
  return at === -1 ? '' : text.slice(at + end.length);
}
