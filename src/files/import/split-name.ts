import type { Role } from './plan-draft.ts';

const splits = new Map<string, Role>([
  ['train', 'train'],
  ['training', 'train'],
  ['support', 'train'],
  ['test', 'test'],
  ['testing', 'test'],
  ['query', 'test'],
  ['val', 'test'],
  ['valid', 'test'],
  ['validation', 'test'],
]);

/** Whether a folder of this name usually says what its pictures are for, and not what they show. */
export function roleOfSplit(folder: string): Role | null {
  return splits.get(folder.trim().toLowerCase()) ?? null;
}
