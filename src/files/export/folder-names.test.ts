import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHiddenFile } from '../../kernel/hidden-file.ts';
import { pathKey, safePath } from '../safe-path.ts';
import { folderName, folderNames } from './folder-names.ts';

// The strings that fast-check makes of any code point take seconds to start with.
const character = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
  fc.constantFrom(...' ./\\:*\0aé'),
);

describe('names of folders', () => {
  it.each([
    ['fep', 'fep'],
    ['a/b\\c', 'a_b_c'],
    ['..', '_'],
    ['.hidden', '_hidden'],
    ['CON', '_CON'],
    ['lpt1.png', '_lpt1.png'],
    ['Thumbs.db', '_Thumbs.db'],
    ['<b>"what?"</b>', '_b__what____b_'],
    ['dot. ', 'dot'],
    ['', 'unnamed'],
    ['日本', '日本'],
  ])('of %j is %j', (name, folder) => {
    expect(folderName(name)).toBe(folder);
  });

  it('tell apart what a file system would not, and the files beside them', () => {
    const folders = folderNames(['Fep', 'fep', 'FEP', 'fep', 'metadata.jsonl'], ['metadata.jsonl']);
    expect([...folders.values()]).toEqual(['Fep', 'fep 2', 'FEP 3', 'metadata.jsonl 2']);
  });

  it('are safe and all different, whatever the names', () => {
    const name = fc.oneof(
      fc.array(character, { maxLength: 150 }).map((letters) => letters.join('')),
      fc.constantFrom(
        '..',
        '.',
        '/',
        'a/../..',
        'C:\\x',
        'nul',
        '__proto__',
        'constructor',
        'e\u0301',
        'é',
      ),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), (names) => {
        const folders = folderNames(names);
        expect(new Set(folders.keys())).toEqual(new Set(names));
        for (const folder of folders.values()) {
          const path = `train/${folder}/1.png`;
          expect(safePath(path)).toEqual({ ok: true, value: path });
          expect(folder).not.toContain('/');
          expect(isHiddenFile(path)).toBe(false);
        }
        expect(new Set([...folders.values()].map(pathKey)).size).toBe(folders.size);
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
