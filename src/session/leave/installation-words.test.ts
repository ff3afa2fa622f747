import { expect, it } from 'vitest';
import { say } from '../../languages/say.ts';
import { installationWords } from './installation-words.ts';

it.each([
  [20_000, 'less than 0.1 MB'],
  [12_000_000, '12.0 MB'],
])('says how much is gone: %d bytes', (bytes, size) => {
  expect(say(installationWords.filesGone(bytes))).toContain(`gone or damaged: ${size}. Your`);
});
