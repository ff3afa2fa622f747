import { t } from '@lingui/core/macro';

/** What people call a code page: whose writing it is, and its own name. */
export function codePageWords(id: string): string {
  return words[id]?.() ?? id;
}

const western = (page: string) => t`Western European (${page})`;
const central = (page: string) => t`Central European (${page})`;
const cyrillic = (page: string) => t`Cyrillic (${page})`;
const ofDos = (number: string) => `DOS, ${number}`;
const ofWindows = (number: string) => `Windows-${number}`;

const words: Readonly<Record<string, (() => string) | undefined>> = {
  'utf-8': () => 'Unicode (UTF-8)',
  'windows-1252': () => western(ofWindows('1252')),
  cp850: () => western(ofDos('850')),
  cp437: () => western(ofDos('437')),
  'windows-1250': () => central(ofWindows('1250')),
  cp852: () => central(ofDos('852')),
  'windows-1251': () => cyrillic(ofWindows('1251')),
  ibm866: () => cyrillic(ofDos('866')),
  'koi8-r': () => cyrillic('KOI8-R'),
  gb18030: () => t`Chinese, simplified (${{ page: 'GBK' }})`,
  big5: () => t`Chinese, traditional (${{ page: 'Big5' }})`,
  shift_jis: () => t`Japanese (${{ page: 'Shift JIS' }})`,
  'euc-kr': () => t`Korean (${{ page: 'EUC-KR' }})`,
  'windows-1253': () => t`Greek (${{ page: ofWindows('1253') }})`,
  'windows-1254': () => t`Turkish (${{ page: ofWindows('1254') }})`,
  'windows-1255': () => t`Hebrew (${{ page: ofWindows('1255') }})`,
  'windows-1256': () => t`Arabic (${{ page: ofWindows('1256') }})`,
  'windows-874': () => t`Thai (${{ page: ofWindows('874') }})`,
};
