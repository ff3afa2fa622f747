import { expect, it } from 'vitest';
import { requestsByHost } from './requests-by-host.ts';

it('sums requests up by host, whoever they went to', () => {
  const request = (url: string, networkBytes: number) => ({ url, networkBytes, bytes: 100 });
  expect(
    requestsByHost([
      request('https://stranger.example/a', 7),
      request('https://home.example/a', 0),
      request('https://home.example:8080/b', 1),
      request('https://home.example/b', 50),
    ]),
  ).toEqual([
    { host: 'home.example', count: 2, networkBytes: 50 },
    { host: 'stranger.example', count: 1, networkBytes: 7 },
    { host: 'home.example:8080', count: 1, networkBytes: 1 },
  ]);
});
