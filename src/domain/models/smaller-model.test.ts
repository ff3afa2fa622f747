import { expect, it } from 'vitest';
import { smallerThan } from './smaller-model.ts';

it('is the largest of those that need less', () => {
  expect(smallerThan('lfm2.5-vl-450m')?.id).toBe('smolvlm2-500m');
  expect(smallerThan('smolvlm2-500m')?.id).toBe('smolvlm2-256m');
});

it('is nothing for the smallest, and never an encoder, which answers nothing', () => {
  expect(smallerThan('smolvlm2-256m')).toBeNull();
  expect(smallerThan('smolvlm-256m')).toBeNull();
});

it('is one that is offered still, even for a model that was replaced', () => {
  expect(smallerThan('smolvlm-500m')?.id).toBe('smolvlm2-256m');
});
