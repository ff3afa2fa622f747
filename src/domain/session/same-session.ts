import type { Session } from './session.ts';

/** Whether two records of a session hold the same; when they were changed last is no part of it. */
export function isSameSession(one: Session, other: Session): boolean {
  const at = { changedAt: 0 };
  return canonical({ ...one, ...at }) === canonical({ ...other, ...at });
}

/** JSON whose keys are in order, so that it does not tell who wrote the record. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
