/** The votes of a class on one thing. Every vote can be taken back. */
export interface Ballot {
  /** One count for each choice. */
  readonly counts: readonly number[];
  /** The choice that was voted for last. The keys + and − go by it. */
  readonly last: number | null;
  /** The counts before each change, the latest last. */
  readonly past: readonly (readonly number[])[];
}

/** Enough to take back every slip. */
const KEPT = 100;

export function newBallot(choices: number): Ballot {
  return { counts: Array.from({ length: choices }, () => 0), last: null, past: [] };
}

/** Adds votes for a choice, or takes some away. No count falls below 0. */
export function countVotes(ballot: Ballot, choice: number, by: number): Ballot {
  const count = ballot.counts[choice];
  if (count === undefined) return ballot;
  const next = Math.max(0, count + by);
  if (next === count) return { ...ballot, last: choice };
  return changed(
    ballot,
    ballot.counts.map((old, place) => (place === choice ? next : old)),
    choice,
  );
}

/** Takes back the last change. */
export function undoVote(ballot: Ballot): Ballot {
  const counts = ballot.past.at(-1);
  return counts ? { ...ballot, counts, past: ballot.past.slice(0, -1) } : ballot;
}

/** Sets every count to 0. This can be taken back too. */
export function clearVotes(ballot: Ballot): Ballot {
  if (ballot.counts.every((count) => count === 0)) return ballot;
  return changed(
    ballot,
    ballot.counts.map(() => 0),
    null,
  );
}

function changed(
  { counts: before, past }: Ballot,
  counts: readonly number[],
  last: number | null,
): Ballot {
  return { counts, last, past: [...past, before].slice(-KEPT) };
}
