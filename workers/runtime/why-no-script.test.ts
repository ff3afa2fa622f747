import { expect, it } from 'vitest';
import { whyNoScript } from './why-no-script.ts';

const answer = (type: string, status = 200) =>
  new Response('export {}', { status, headers: { 'content-type': type } });

it.each([
  ['with a type that is no script', () => answer('application/octet-stream'), 'file-refused'],
  ['as plain text', () => answer('text/plain'), 'file-refused'],
  ['with a refusal', () => answer('text/html', 403), 'file-refused'],
  ['not at all', () => answer('text/plain', 404), 'file-refused'],
  ['as a filter’s page', () => answer('text/html; charset=utf-8'), 'weights-damaged'],
  ['as it should be, the second time', () => answer('text/javascript'), 'weights-unreachable'],
  [
    'without a network',
    () => Promise.reject(new TypeError('Failed to fetch')),
    'weights-unreachable',
  ],
] as const)('a script that came %s', async (_, answered, code) => {
  const tools = { fetch: async () => answered(), stallMs: 1000 };
  const failure = await whyNoScript('https://example.org/glue.mjs', 'not imported', tools);
  expect(failure.code).toBe(code);
  expect(failure.detail).toMatch(/^not imported/);
});
