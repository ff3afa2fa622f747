import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { noticeText, thirdPartyTexts } from './notice.ts';

/** Writes the licence, the notice and the licences of packages into the build, because most of these terms want it. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no folder');
      copyFileSync('LICENSE', join(dir, 'LICENSE.txt'));
      writeFileSync(join(dir, 'NOTICE.txt'), noticeText());
      writeFileSync(join(dir, 'third-party-licences.txt'), thirdPartyTexts());
    },
  };
}
