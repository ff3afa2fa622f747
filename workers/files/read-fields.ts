import type { Fields } from '../../src/kernel/read-fields.ts';

/** Readers of JSON, which is a stranger: they throw {@link Unreadable}, and the parser that calls them makes it a value. */

export class Unreadable extends Error {}

export function readFields(value: unknown, where: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Unreadable(`${where} is not an object`);
}

export function readNumber(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Unreadable(`${name} is not a number`);
}

/** A positive whole number. */
export function readSize(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw new Unreadable(`${name} is not a positive whole number`);
}

export function readText(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Unreadable(`${name} is not a text`);
}

export function readListField(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (Array.isArray(value)) return value;
  throw new Unreadable(`${name} is not a list`);
}
