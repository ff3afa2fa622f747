import { describe, expect, it } from 'vitest';
import type { Import } from '../house/imports.ts';
import { grouped, importedWith } from './message-groups.ts';

const link = (from: string, to: string, kind?: 'type' | 'lazy'): Import => ({
  from,
  to,
  isType: kind === 'type',
  isLazy: kind === 'lazy',
});

describe('the words of the first sight', () => {
  const imports = [
    link('main', 'app'),
    link('app', 'main'),
    link('app', 'words', 'type'),
    link('app', 'src/screens/lab/lab.tsx', 'lazy'),
    link('src/screens/lab/lab.tsx', 'shared'),
  ];

  it('are those of the files that the page imports', () => {
    expect([...importedWith('main', imports)]).toEqual(['main', 'app']);
  });

  it('are in no other group', () => {
    const words = { a: 'A', b: 'B', c: 'C' };
    const sayers = {
      a: ['app', 'shared'],
      b: ['src/screens/lab/lab.tsx', 'shared'],
      c: ['shared'],
    };
    expect(grouped(words, sayers, new Set(['main', 'app']))).toEqual({
      first: { a: 'A' },
      later: { b: 'B', c: 'C' },
      lab: { b: 'B' },
      class: {},
    });
  });
});
