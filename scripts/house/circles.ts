/** An arrow from one thing to another that it needs. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** The arrows between the rooms of files, each once. An arrow within a room is left out. */
export function arrowsBetweenRooms(
  arrows: readonly Arrow[],
  roomOf: (path: string) => string,
): readonly Arrow[] {
  const found = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const [from, to] = [roomOf(arrow.from), roomOf(arrow.to)];
    if (from !== to) found.set(`${from} ${to}`, { from, to });
  }
  return [...found.values()];
}

/**
 * The circles, which are sets of things that all need each other, directly or through others. These are strongly
 * connected components of more than one member, after Tarjan. Things in two circles that touch count as one circle.
 */
export function circlesIn(arrows: readonly Arrow[]): readonly (readonly string[])[] {
  const next = new Map<string, Arrow[]>();
  for (const arrow of arrows) next.set(arrow.from, [...(next.get(arrow.from) ?? []), arrow]);
  const index = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  /** Returns the earliest open thing that can be reached. If that is the thing itself, its component is complete. */
  function visit(name: string): number {
    const mine = index.size;
    index.set(name, mine);
    open.push(name);
    let earliest = mine;
    for (const { to } of next.get(name) ?? []) {
      const seen = index.get(to);
      if (seen === undefined) earliest = Math.min(earliest, visit(to));
      else if (open.includes(to)) earliest = Math.min(earliest, seen);
    }
    if (earliest === mine) {
      const circle = open.splice(open.indexOf(name));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return earliest;
  }

  for (const name of next.keys()) if (!index.has(name)) visit(name);
  return circles;
}
