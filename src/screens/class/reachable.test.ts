import { expect, it } from 'vitest';
import { reachOf } from './reachable.ts';

it.each([
  'http://localhost:4173/',
  'http://127.0.0.1/',
  'http://[::1]:4173/',
  'http://a.localhost/',
])('nobody else can open %s', (address) => {
  expect(reachOf(address)).toEqual({ isLocal: true, isSecure: false });
});

it('a class can open an address of the network, where some things are missing', () => {
  expect(reachOf('http://192.168.1.20:4173/')).toEqual({ isLocal: false, isSecure: false });
  expect(reachOf('http://localhost.school.example/')?.isLocal).toBe(false);
  expect(reachOf('https://school.example/studio/')).toEqual({ isLocal: false, isSecure: true });
});

it.each(['', '192.168.1.20:4173', 'file:///studio/index.html'])('%j is no address', (address) => {
  expect(reachOf(address)).toBeNull();
});
