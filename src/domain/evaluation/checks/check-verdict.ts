import { answerFrom } from '../../lcl/answer.ts';
import type { ImageId } from '../../../kernel/image-id.ts';
import type { CheckAnswer, CheckCondition, CheckRun } from '../../session/check-run.ts';
import { namesIn } from '../../session/run.ts';
import { likeliestLabel, type Choice } from '../choice.ts';
import { exchangeCounts, nextConcept } from '../exchange.ts';

/** Below this many pictures nothing is concluded. */
export const FEWEST = 4;
/** One in so many pictures may fail a check that is passed. With fewer pictures, none may. */
const MAY_FAIL = 8;

/** In how many pictures a check found what it hopes for. */
interface CheckCounts {
  readonly held: number;
  readonly all: number;
  /** Pictures in which it found the trick itself: the last name, the old name, the background. */
  readonly tricked: number;
}

/** What a check says. */
export interface CheckVerdict {
  readonly kind: 'passed' | 'mixed' | 'failed' | 'too-few';
  readonly counts: CheckCounts;
}

/**
 * The verdict of a check on the engine that was asked. It is `passed` if at most one picture in eight speaks against it,
 * `failed` if half or more do, and `mixed` between. Names are compared by the likeliest one, whatever the threshold, as
 * the bench does. Only the check with blank pictures asks whether a name was said, so only that one has the threshold.
 */
export function checkVerdict(run: CheckRun, threshold: number): CheckVerdict {
  return verdictOn(
    run,
    countsOf(run, ({ scores }) => likeliestLabel(scores), threshold),
  );
}

/**
 * The same for nearest centroid, or `null` where it was not asked about every picture. It never says "not sure", so it
 * gives a name to every blank picture.
 */
export function centroidVerdict(run: CheckRun): CheckVerdict | null {
  const { answers, check } = run;
  if (answers.length === 0) return null;
  if (answers.some(({ centroid }) => centroid === null)) return null;
  if (check === 'eyes-shut') {
    const all = answers.length;
    return verdictOn(run, { all, held: 0, tricked: all });
  }
  return verdictOn(
    run,
    countsOf(run, ({ centroid }) => centroid ?? -1, 0),
  );
}

/** Place of the concept that an answer points at, by the names of its condition. */
type Say = (answer: CheckAnswer) => number;

function verdictOn({ check }: CheckRun, counts: CheckCounts): CheckVerdict {
  const { held, all, tricked } = counts;
  if (all < FEWEST) return { kind: 'too-few', counts };
  const allowed = Math.floor(all / MAY_FAIL);
  if (check === 'background') {
    // Either half alone may be enough for some pictures. What counts is which half is enough for more of them.
    const margin = Math.max(2, Math.ceil(all / MAY_FAIL));
    const ahead = held - tricked;
    if (Math.abs(ahead) < margin) return { kind: 'mixed', counts };
    return { kind: ahead > 0 ? 'passed' : 'failed', counts };
  }
  if (all - held <= allowed) return { kind: 'passed', counts };
  return { kind: 2 * held <= all ? 'failed' : 'mixed', counts };
}

function countsOf(run: CheckRun, say: Say, threshold: number): CheckCounts {
  switch (run.check) {
    case 'swap':
      return swapCounts(run, say);
    case 'copycat':
      return copycatCounts(run, say);
    case 'crowd':
      return crowdCounts(run, say);
    case 'eyes-shut': {
      const blank = run.answers.filter(({ condition }) => condition === 'blank');
      const quiet = blank.filter(
        ({ scores }) => answerFrom(namesIn(run), scores, threshold).verdict.kind === 'not-sure',
      );
      const all = blank.length;
      return { all, held: quiet.length, tricked: all - quiet.length };
    }
    case 'name-reader': {
      const right = rightUnder(run, 'made-up', say);
      const still = rightUnder(run, 'exchanged', say);
      const after = under(run, 'exchanged');
      const asked = [...right].filter((id) => after.has(id));
      const held = asked.filter((id) => still.has(id)).length;
      return { all: asked.length, held, tricked: asked.length - held };
    }
    case 'background':
      return backgroundCounts(run, say);
  }
}

function swapCounts(run: CheckRun, say: Say): CheckCounts {
  const concepts = run.concepts.length;
  const after = under(run, 'exchanged');
  const pairs = [...under(run, 'as-taught')].flatMap(([id, before]): [Choice, Choice][] => {
    const exchanged = after.get(id);
    if (!exchanged) return [];
    const concept = before.concept ?? -1;
    return [
      [
        { concept, label: say(before) },
        { concept, label: nextConcept(say(exchanged), concepts) },
      ],
    ];
  });
  const { all, followed } = exchangeCounts(pairs, concepts);
  const kept = pairs.filter(([before, now]) => before.label === now.label).length;
  return { all, held: followed, tricked: kept };
}

function copycatCounts(run: CheckRun, say: Say): CheckCounts {
  const last = run.concepts.length - 1;
  const one = under(run, 'last-concept-last');
  const other = under(run, 'first-concept-last');
  const said = [...under(run, 'as-taught')].flatMap(([id, before]) => {
    const lastLast = one.get(id);
    const firstLast = other.get(id);
    return lastLast && firstLast ? [[say(before), say(lastLast), say(firstLast)]] : [];
  });
  return {
    all: said.length,
    held: said.filter((names) => new Set(names).size === 1).length,
    tricked: said.filter(([, lastLast, firstLast]) => lastLast === last && firstLast === 0).length,
  };
}

function crowdCounts(run: CheckRun, say: Say): CheckCounts {
  const right = rightUnder(run, 'even', say);
  const crowded = run.answers.filter(
    ({ condition, imageId }) => condition === 'crowd' && imageId !== null && right.has(imageId),
  );
  const drawnOver = crowded.filter((answer) => say(answer) === answer.variant).length;
  return { all: crowded.length, held: crowded.length - drawnOver, tricked: drawnOver };
}

/** Which half of the picture is enough for the answer that the whole one gets. Whether it is right does not matter. */
function backgroundCounts(run: CheckRun, say: Say): CheckCounts {
  const middle = under(run, 'edge-covered');
  const edge = under(run, 'middle-covered');
  const said = [...under(run, 'as-taught')].flatMap(([id, whole]) => {
    const byMiddle = middle.get(id);
    const byEdge = edge.get(id);
    return byMiddle && byEdge ? [[say(whole), say(byMiddle), say(byEdge)]] : [];
  });
  return {
    all: said.length,
    held: said.filter(([whole, byMiddle]) => whole === byMiddle).length,
    tricked: said.filter(([whole, , byEdge]) => whole === byEdge).length,
  };
}

/** The answers under one condition, by their picture. */
function under(run: CheckRun, condition: CheckCondition): ReadonlyMap<ImageId, CheckAnswer> {
  return new Map(
    run.answers.flatMap((answer): [ImageId, CheckAnswer][] =>
      answer.condition === condition && answer.imageId ? [[answer.imageId, answer]] : [],
    ),
  );
}

/** The pictures whose true concept was said. */
function rightUnder(run: CheckRun, condition: CheckCondition, say: Say): ReadonlySet<ImageId> {
  const right = [...under(run, condition)].filter(([, answer]) => say(answer) === answer.concept);
  return new Set(right.map(([id]) => id));
}
