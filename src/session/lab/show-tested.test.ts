import { expect } from 'vitest';
import { newSession } from '../../domain/session/session.ts';
import { concept, demonstration, imageId } from '../../domain/testing/made.ts';
import { openOnTable, undo } from '../store/change.ts';
import { ZONES } from '../store/view-state.ts';
import { it } from '../testing/studio-test.ts';
import { showLab } from './show-lab.ts';
import { showTested } from './show-tested.ts';

it('shows a tested picture as the question, even if it has left the tray', async ({
  tools,
  studio,
  table,
}) => {
  const fep = concept('fep', [demonstration('f1', 'aaaa1')]);
  const lesson = { ...newSession('lesson', 'Lesson', [fep], 1), asksAtOnce: false };
  openOnTable(tools.store, lesson);
  showLab(tools, 'test');
  showTested(tools, { imageId: imageId('aaaa9'), source: 'one.png' });
  expect(studio().view).toBe(ZONES);
  expect(table().query).toEqual({ imageId: imageId('aaaa9'), source: 'one.png' });
  await expect.poll(() => studio().ask.kind).toBe('answered');
  undo(tools);
  expect(table().query).toBeNull();
});
