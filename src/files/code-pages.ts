/** A way to read the names of an archive that does not say how they are written. */
export interface CodePage {
  readonly id: string;
  /** The beginnings of language tags whose computers write it. */
  readonly languages: readonly string[];
}

/** The code pages of Windows and DOS that archives are written in, and the other two of Russian. */
export const CODE_PAGES: readonly CodePage[] = [
  page('utf-8'),
  page('windows-1252', 'de fr es it pt nl sv da nb fi en'),
  page('cp850', 'de fr es it pt nl sv da nb fi'),
  page('cp437', 'en de fr es'),
  page('windows-1250', 'pl cs sk hu sl hr ro'),
  page('cp852', 'pl cs sk hu sl hr ro'),
  page('windows-1251', 'ru uk be bg sr mk'),
  page('ibm866', 'ru uk be'),
  page('koi8-r', 'ru'),
  page('gb18030', 'zh'),
  page('big5', 'zh-tw zh-hk zh-hant'),
  page('shift_jis', 'ja'),
  page('euc-kr', 'ko'),
  page('windows-1253', 'el'),
  page('windows-1254', 'tr'),
  page('windows-1255', 'he iw'),
  page('windows-1256', 'ar fa ur'),
  page('windows-874', 'th'),
];

function page(id: string, languages = ''): CodePage {
  return { id, languages: languages.split(' ').filter(Boolean) };
}

/** Bytes as text; `null` if they cannot be meant in this code page. */
export function decodeIn({ id }: CodePage, bytes: Uint8Array): string | null {
  const text = id in UPPER_HALVES ? ofUpperHalf(UPPER_HALVES[id] ?? '', bytes) : decoded(id, bytes);
  // Bytes without a meaning are control characters in the tables of the web.
  return text === null || /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(text) ? null : text;
}

function decoded(id: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(id, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function ofUpperHalf(upper: string, bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? ''),
  ).join('');
}

/** The characters from 0x80 on of code pages that browsers do not know. */
const UPPER_HALVES: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};
