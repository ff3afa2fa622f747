import { expect, it } from 'vitest';
import {
  concept,
  demonstration,
  episode,
  imageId,
  linkContext,
  session,
  supportSet,
} from '../../domain/testing/made.ts';
import { picturesOnSheet } from './pictures-on-sheet.ts';

it('are all pictures of all concepts, the question first, and those of the evidence', () => {
  const fep = concept('fep', [demonstration('1', 'b1'), demonstration('2', 'b2', true)]);
  const wug = concept('wug', [demonstration('3', 'b1')]);
  const table = { ...session(fep, wug), query: { imageId: imageId('c'), source: 'q.png' } };
  const asked = episode('e', linkContext(supportSet('9=fep'), 'c'));
  expect(picturesOnSheet(table, asked)).toEqual(['c', 'b1', 'b2', 'a0'].map(imageId));
  expect(picturesOnSheet(session(), null)).toEqual([]);
});
