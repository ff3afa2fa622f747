import { plural, t } from '@lingui/core/macro';
import { CROWD } from '../../../domain/evaluation/checks/check-steps.ts';
import { FEWEST, type CheckVerdict } from '../../../domain/evaluation/checks/check-verdict.ts';
import type { CheckCondition, CheckName, CheckRun } from '../../../domain/session/check-run.ts';
import { say } from '../../../languages/say.ts';
import { sentencesOf } from '../../../languages/words.ts';
import type { CheckRefusal } from '../../../session/store/lab/checks-state.ts';

interface CheckWords {
  readonly title: string;
  readonly question: string;
  /** What is changed, and what is compared. */
  readonly how: string;
  /** What to do where the check fails. */
  readonly advice: string;
}

/** What a check is called, what it asks, how it asks it, and what to do where it fails. */
export function checkWords(check: CheckName): CheckWords {
  switch (check) {
    case 'swap':
      return {
        title: t`Swap`,
        question: t`Do the answers follow the names?`,
        how: t`Each concept gets the name of the next one, and the test pictures are asked about again. An answer that was learnt from your pictures changes with the names.`,
        advice: t`The model does not link these pictures to their names. Show more pictures of each concept, or pictures that differ more between concepts.`,
      };
    case 'copycat':
      return {
        title: t`Copycat`,
        question: t`Does it repeat what it saw last?`,
        how: t`The same pictures are shown in two other orders: the last concept at the end, and the first concept at the end. A fair answer stays.`,
        advice: t`This model is swayed by the order. Show as many pictures of each concept, and ask again in another order before you believe an answer.`,
      };
    case 'crowd':
      return {
        title: t`Crowd`,
        question: t`Does it follow the larger crowd?`,
        how: t`One concept has ${{ times: CROWD }} times as many pictures as the others, each concept in turn. Counted are pictures of the other concepts that were right with even numbers.`,
        advice: t`Show about as many pictures of each concept. The larger crowd draws answers to itself.`,
      };
    case 'eyes-shut':
      return {
        title: t`Eyes shut`,
        question: t`Does it name a picture with nothing on it?`,
        how: t`Blank pictures, from black over grey to white, are asked about. There is nothing to see, so “not sure” is the right answer.`,
        advice: t`Raise the “not sure” threshold, or teach one more concept with pictures of other things.`,
      };
    case 'name-reader':
      return {
        title: t`Name reader`,
        question: t`Does it go by what a name means?`,
        how: t`First each concept has a made-up word for a name, and then your names, exchanged. A word that pulls against your pictures makes right answers wrong.`,
        advice: t`Use made-up names. The model knows something about these words already.`,
      };
    case 'background':
      return {
        title: t`Background`,
        question: t`Does it look at the thing or at what is around it?`,
        how: t`Half of each picture is covered in grey: first the middle, then the edge. Counted are answers that stay, right or wrong.`,
        advice: t`Show each concept in front of several backgrounds, and let the concepts share backgrounds.`,
      };
  }
}

export function checkRefusalWords(refusal: CheckRefusal): string {
  switch (refusal) {
    case 'nothing-taught':
      return t`Nothing is taught yet. Teach two concepts with a picture each first.`;
    case 'one-concept':
      return t`Only one concept is taught. The checks compare two or more.`;
    case 'nothing-to-ask':
      return t`No picture on the test tray shows a concept that is taught. Put some there, and say what they show.`;
  }
}

export function verdictTitle(kind: CheckVerdict['kind']): string {
  switch (kind) {
    case 'passed':
      return t`Passed`;
    case 'mixed':
      return t`Mixed`;
    case 'failed':
      return t`Failed`;
    case 'too-few':
      return t`Too few to tell`;
  }
}

/** The verdict on nearest centroid, which stands beside that on the engine, with its counts. */
export function centroidWords(run: CheckRun, verdict: CheckVerdict): string {
  return say(sentencesOf([centroidTitle(verdict.kind), verdictWords(run, verdict)]));
}

function centroidTitle(kind: CheckVerdict['kind']): string {
  switch (kind) {
    case 'passed':
      return t`Nearest centroid beside it: passed.`;
    case 'mixed':
      return t`Nearest centroid beside it: mixed.`;
    case 'failed':
      return t`Nearest centroid beside it: failed.`;
    case 'too-few':
      return t`Nearest centroid beside it: too few to tell.`;
  }
}

/** What each condition is called where the answers are listed. */
export function conditionWords(condition: CheckCondition, crowd: string): string {
  switch (condition) {
    case 'as-taught':
      return t`As taught`;
    case 'exchanged':
      return t`Names exchanged`;
    case 'made-up':
      return t`Made-up names`;
    case 'last-concept-last':
      return t`Last concept at the end`;
    case 'first-concept-last':
      return t`First concept at the end`;
    case 'even':
      return t`Even numbers`;
    case 'crowd':
      return t`${{ times: CROWD }} times as many of “${crowd}”`;
    case 'blank':
      return t`Blank`;
    case 'middle-covered':
      return t`Middle covered`;
    case 'edge-covered':
      return t`Edge covered`;
  }
}

/** The verdict as one or two sentences with its counts. */
export function verdictWords(run: CheckRun, { kind, counts }: CheckVerdict): string {
  const found = countWords(run, counts);
  if (kind !== 'too-few') return say(sentencesOf(found));
  const pictures = CROWD;
  if (run.check === 'crowd' && run.planned === 0)
    return t`${plural(pictures, {
      one: 'Show at least # picture of one concept for this check.',
      other: 'Show at least # pictures of one concept for this check.',
    })}`;
  return say(sentencesOf([...found, t`It takes ${{ fewest: FEWEST }} at least to tell.`]));
}

function countWords(
  { check }: CheckRun,
  { held, all, tricked }: CheckVerdict['counts'],
): readonly string[] {
  switch (check) {
    case 'swap': {
      const followed = t`${plural(held, {
        one: `# of ${all} followed the exchanged names.`,
        other: `# of ${all} followed the exchanged names.`,
      })}`;
      const stayed = t`${plural(tricked, {
        one: '# stayed with the old name.',
        other: '# stayed with the old name.',
      })}`;
      return tricked === 0 ? [followed] : [followed, stayed];
    }
    case 'copycat': {
      const same = t`${plural(held, {
        one: `# of ${all} said the same in every order.`,
        other: `# of ${all} said the same in every order.`,
      })}`;
      const last = t`${plural(tricked, {
        one: '# said whichever concept came last.',
        other: '# said whichever concept came last.',
      })}`;
      return tricked === 0 ? [same] : [same, last];
    }
    case 'crowd':
      return [
        t`${plural(tricked, {
          one: `# of ${all} went over to the crowd.`,
          other: `# of ${all} went over to the crowd.`,
        })}`,
      ];
    case 'eyes-shut':
      return [
        t`${plural(tricked, {
          one: `# of ${all} blank pictures got a name.`,
          other: `# of ${all} blank pictures got a name.`,
        })}`,
      ];
    case 'name-reader':
      return [
        t`${plural(held, {
          one: `# of ${all} that were right with made-up names stayed right with your names exchanged.`,
          other: `# of ${all} that were right with made-up names stayed right with your names exchanged.`,
        })}`,
      ];
    case 'background':
      return [
        t`The middle alone gave the same answer for ${held} of ${all}, and the edge alone for ${tricked} of ${all}.`,
      ];
  }
}
