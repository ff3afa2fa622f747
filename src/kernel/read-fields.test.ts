import { describe, expect, it } from 'vitest';
import { parseImageId } from './image-id.ts';
import {
  asFields,
  asNumber,
  asString,
  readAll,
  readEach,
  readFields,
  readListField,
  readNumber,
  readSize,
  readText,
  Unreadable,
} from './read-fields.ts';

describe('reading stored data', () => {
  it('takes objects for fields, and neither lists nor null', () => {
    expect(asFields({ name: 'x' })).toEqual({ name: 'x' });
    for (const value of [null, undefined, [], 'text', 3]) expect(asFields(value)).toBeUndefined();
  });

  it('takes finite numbers and strings only', () => {
    expect([asNumber(3), asNumber(NaN), asNumber(Infinity), asNumber('3')]).toEqual([
      ...[3, undefined, undefined, undefined],
    ]);
    expect([asString(''), asString(3), asString(null)]).toEqual(['', undefined, undefined]);
  });

  it('keeps the entries that can be read and counts the others', () => {
    const dropped = { count: 1 };
    expect(readEach(['a', 2, 'b', null], asString, dropped)).toEqual(['a', 'b']);
    expect(dropped.count).toBe(3);
  });

  it('counts a list that is none as one part lost: what it held is gone', () => {
    const dropped = { count: 0 };
    expect(readEach('garbage', asString, dropped)).toEqual([]);
    expect(readEach(undefined, asString, dropped)).toEqual([]);
    expect(dropped.count).toBe(2);
  });

  it('reads all of a list or nothing', () => {
    expect(readAll(['a', 'b'], asString)).toEqual(['a', 'b']);
    expect(readAll(['a', 2], asString)).toBeUndefined();
    expect(readAll('a', asString)).toBeUndefined();
  });
});

describe('reading a record that is of use only as a whole', () => {
  const fields = { name: 'mini', bytes: 3, share: 0.5, files: [1], empty: '', none: 0 };

  it('gives the fields that are what they must be', () => {
    expect(readFields(fields, 'the list')).toBe(fields);
    expect(readText(fields, 'name')).toBe('mini');
    expect([readSize(fields, 'bytes'), readNumber(fields, 'share')]).toEqual([3, 0.5]);
    expect(readListField(fields, 'files')).toEqual([1]);
  });

  it.each([
    ['the list is not an object', () => readFields([], 'the list')],
    ['empty is not a text', () => readText(fields, 'empty')],
    ['bytes is not a text', () => readText(fields, 'bytes')],
    ['share is not a positive whole number', () => readSize(fields, 'share')],
    ['none is not a positive whole number', () => readSize(fields, 'none')],
    ['name is not a number', () => readNumber(fields, 'name')],
    ['missing is not a list', () => readListField(fields, 'missing')],
  ])('says that %s', (message, read) => {
    expect(read).toThrow(new Unreadable(message));
  });
});

describe('an image id', () => {
  it('is a SHA-256 in lower-case hexadecimal and nothing else', () => {
    const good = '0123456789abcdef'.repeat(4);
    expect(parseImageId(good)).toBe(good);
    for (const bad of [good.toUpperCase(), good.slice(1), `${good}0`, `${good}\n`, 7, null])
      expect(parseImageId(bad)).toBeNull();
  });
});
