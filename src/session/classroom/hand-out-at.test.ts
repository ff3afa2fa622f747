import { describe, expect, it } from 'vitest';
import { addressOfHandOut, handOutAt } from './hand-out-at.ts';

const page = new URL('http://192.168.1.20:4173/studio/');

describe('a hand-out', () => {
  it('is a file next to the page, under its own name', () => {
    const handOut = handOutAt('Monday%20one.lcl', page);
    expect(handOut).toMatchObject({ kind: 'file', name: 'Monday one.lcl' });
    expect('address' in handOut && handOut.address.href).toBe(
      'http://192.168.1.20:4173/studio/Monday%20one.lcl',
    );
  });

  it('may lie anywhere on the same origin', () => {
    expect(handOutAt('/lessons/a.lcl', page)).toMatchObject({ kind: 'file', name: 'a.lcl' });
  });

  it('may be the page itself with something to do, but no other hand-out', () => {
    const handOut = handOutAt('?draw=stranger.4.9.18&open=x.lcl', page);
    expect(handOut.kind).toBe('page');
    expect('address' in handOut && handOut.address.search).toBe('?draw=stranger.4.9.18');
  });

  it.each([
    'https://elsewhere.example/a.lcl',
    '//elsewhere.example/a.lcl',
    'http://192.168.1.20/a.lcl',
    'data:application/zip;base64,AAAA',
    'blob:http://elsewhere.example/1234',
    'javascript:alert(1)',
    'http://user:word@192.168.1.20:4173/a.lcl',
  ])('of another origin is refused: %s', (asked) => {
    expect(handOutAt(asked, page)).toEqual({ kind: 'refused', because: 'elsewhere' });
  });

  it.each(['', '  ', 'http://[', 'folder/'])(
    'without an address of a file is refused: %j',
    (asked) => {
      expect(handOutAt(asked, page)).toEqual({ kind: 'refused', because: 'no-address' });
    },
  );

  it('has an address that this reads again', () => {
    const address = new URL(addressOfHandOut(page, 'Größe & Farbe.lcl'));
    const handOut = handOutAt(address.searchParams.get('open') ?? '', page);
    expect(handOut).toMatchObject({ kind: 'file', name: 'Größe & Farbe.lcl' });
    expect(addressOfHandOut(new URL('?page=help#ask', page), '')).toBe(page.href);
  });
});
