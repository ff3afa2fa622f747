import { describe, expect, it } from 'vitest';
import type { ImportRemark, MixedReason } from '../../files/import/import-remark.ts';
import type { PaperListFault } from '../../files/import/paper-list-fault.ts';
import { say } from '../../languages/say.ts';
import { importRemarkWords } from './import-remark-words.ts';
import { paperListFaultWords } from './list-fault-words.ts';

describe('what a visitor should know of an import', () => {
  it.each<[ImportRemark, string]>([
    [
      { kind: 'list', list: 'a.csv', fault: { code: 'list-too-large', bytes: 2 ** 26 } },
      'a.csv: it has 64 MB, which is too much for a list.',
    ],
    [
      { kind: 'list', list: 'a.csv', fault: { code: 'list-unreadable' } },
      'a.csv: the browser could not read it.',
    ],
    [
      { kind: 'no-isekai', list: 'a.json', fault: { code: 'no-record' } },
      'a.json looks like ISEKAI and cannot be read: there is no record in it.',
    ],
    [
      { kind: 'first-episode', episodes: 2 },
      'Of 2 episodes the first was taken: each gives its names anew, to other pictures.',
    ],
    [
      { kind: 'odd-entries', entries: 1 },
      'One entry was left out: only one picture with one name can be taken.',
    ],
    [
      { kind: 'odd-entries', entries: 2 },
      '2 entries were left out: only one picture with one name can be taken.',
    ],
  ])('is said of %j', (remark, words) => {
    expect(say(importRemarkWords(remark))).toBe(words);
  });

  it.each<[MixedReason, string]>([
    [
      { because: 'list', list: 'set/a.csv' },
      'set/a.csv says something about each picture, and cannot be read here',
    ],
    [
      { because: 'classes', list: 'a.json', classes: 2 },
      'a.json names 2 classes, and no picture says to which it belongs',
    ],
    [
      { because: 'companions', file: 'a/1.txt' },
      'most pictures have a file that says something about them, such as a/1.txt, which cannot be read here',
    ],
    [
      { because: 'names', names: ['cat', 'dog', 'fox', 'owl'] },
      'its pictures are called cat, dog, fox and 1 more',
    ],
  ])('is said of a folder that may mix concepts: %j', (reason, words) => {
    expect(say(importRemarkWords({ kind: 'mixed-folder', folder: 'pets', ...reason }))).toBe(
      `“pets” may mix several concepts: ${words}. If it does, undo this and put the pictures of each concept into a folder of its own.`,
    );
  });
});

it.each<[PaperListFault, string]>([
  [{ code: 'line', line: 2, fault: { code: 'no-object' } }, 'line 2: not a JSON object'],
  [
    { code: 'line', line: 2, fault: { code: 'no-field', fields: ['image_name'] } },
    'line 2: no image_name',
  ],
  [
    { code: 'line', line: 1, fault: { code: 'no-field', fields: ['class_id', 'class_name'] } },
    'line 1: no class_id or class_name',
  ],
  [
    { code: 'line', line: 1, fault: { code: 'same-names', name: 'cactihog' } },
    'line 1: both names are “cactihog”',
  ],
])('a list is none of the paper’s: %j', (fault, words) => {
  expect(say(paperListFaultWords(fault))).toBe(words);
});
