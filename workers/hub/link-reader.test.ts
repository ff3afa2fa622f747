import { expect, it } from 'vitest';
import type { ImageId } from '../../src/kernel/image-id.ts';
import { createLinkReader } from './link-reader.ts';
import { LONGEST_ANSWER } from './generate-text.ts';
import { openTiny, plainPixels } from './testing/open-tiny.ts';

it('lets no free answer fill the whole context', { timeout: 60_000 }, async () => {
  const model = await openTiny();
  const picture = await model.see(plainPixels(model, [214, 40, 40]));
  const imageId = 'red' as ImageId;
  // A model that never ends its answer.
  const endless = Object.create(model, { endIds: { value: new Set() } }) as typeof model;
  const reader = createLinkReader(
    { model: endless, contentFree: picture },
    new Map([[imageId, picture]]),
    () => 0,
    2 ** 28,
  );
  const conversation = { supportSet: [], imageId, turns: [], question: 'What colour is this?' };
  let asked = 0;
  const answer = await reader.converse(
    conversation,
    () => undefined,
    () => Promise.resolve(++asked <= LONGEST_ANSWER + 10),
  );
  expect(answer).toMatchObject({ endedBecause: 'length' });
  expect(asked).toBe(LONGEST_ANSWER + 1);
});
