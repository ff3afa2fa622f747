import { describe, expect, it } from 'vitest';
import { foundPictures, foundTree } from '../testing/found.ts';
import { lines, planned } from './testing/planned.ts';

describe('an imagefolder of Hugging Face', () => {
  it('has its names in metadata.jsonl inside the splits', async () => {
    const files = [
      ...foundPictures('set/train/a/1.png', 'set/train/2.png', 'set/test/3.png', 'set/train/4.png'),
      ...foundTree({
        'set/train/metadata.jsonl': lines(
          { file_name: './2.png', label: 'fep' },
          { file_name: 'a/1.png', label: 'dax' },
          { file_name: 'gone.png', label: 'fep' },
          { file_name: '../../etc/passwd', label: 'fep' },
        ),
        'set/test/metadata.jsonl': `\uFEFF${lines({ file_name: '3.png', label: 'dax' })}\n\nno json`,
        'set/README.md': 'a set',
      }),
    ];
    const plan = await planned(files);
    // The order is that of teaching, although the list of test pictures comes first.
    expect(Object.keys(plan.concepts)).toEqual(['fep', 'dax']);
    expect(plan).toEqual({
      kind: 'imagefolder',
      concepts: { dax: 'set/train/a/1.png | set/test/3.png', fep: 'set/train/2.png | ' },
      loose: '',
      skipped: [
        'missing set/train/gone.png',
        'missing set/train/../../etc/passwd',
        'unmentioned set/train/4.png',
        'no-picture set/README.md',
      ],
      remarks: [],
    });
  });

  it('may have one metadata.csv for all, with numbers or texts as names', async () => {
    const files = [
      ...foundPictures('train/1.png', 'val/2.png', 'train/3.png'),
      ...foundTree({
        'metadata.csv': 'file_name,text\ntrain/1.png,"a dax, red"\nval/2.png,7\ntrain/3.png,\n',
      }),
    ];
    expect(await planned(files)).toMatchObject({
      kind: 'imagefolder',
      // The list has no name for the third, so its folder names it.
      concepts: { 'a dax, red': 'train/1.png | ', '7': ' | val/2.png', train: 'train/3.png | ' },
      skipped: [],
    });
  });

  it('that names no concepts is read as folders', async () => {
    const files = [
      ...foundPictures('dax/1.png'),
      ...foundTree({ 'dax/metadata.jsonl': lines({ file_name: '1.png', width: 3 }) }),
    ];
    expect(await planned(files)).toMatchObject({
      kind: 'folders',
      concepts: { dax: 'dax/1.png | ' },
      skipped: [],
    });
  });

  it('says of a list that cannot be opened that it cannot', async () => {
    const files = [...foundPictures('dax/1.png'), ...foundTree({ 'dax/metadata.csv': null })];
    expect(await planned(files)).toMatchObject({
      concepts: { dax: 'dax/1.png | ' },
      remarks: [{ kind: 'list', list: 'metadata.csv', fault: { code: 'not-opened' } }],
    });
  });
});
