import type { Session } from './session.ts';

/** Whether two records of a session are equal, apart from the time of the last change. */
export function isSameSession(one: Session, other: Session): boolean {
  const at = { changedAt: 0 };
  return canonical({ ...one, ...at }) === canonical({ ...other, ...at });
}

/** JSON with sorted keys, because different writers put them in a different order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
