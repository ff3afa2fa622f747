import { describe, expect, it } from 'vitest';
import { quotedForIsekai } from './paper-figures.ts';
import { quotedRows } from '../../../scripts/bench/report/report.ts';

describe('the figures of the paper', () => {
  it('are quoted for the two ISEKAI files alone', () => {
    const of = (name: string) => quotedForIsekai(name).map(({ byPictures }) => byPictures.get(2));
    expect(of('ISEKAI-10.json')).toEqual([0.68, 0.46, 0.23]);
    expect(of('ISEKAI-pair.json')).toEqual([0.43, 0.19, 0.01]);
    expect(of('mine.jsonl')).toEqual([]);
  });

  it('are listed by the shots per concept, because the paper counts all pictures together', () => {
    const [lcl] = quotedRows(quotedForIsekai('ISEKAI-10.json'), 2, [1, 3, 8, 16]);
    expect(lcl?.figures).toEqual([
      { shots: 1, accuracy: 0.68 },
      { shots: 3, accuracy: 0.73 },
      { shots: 8, accuracy: 0.62 },
    ]);
  });
});
