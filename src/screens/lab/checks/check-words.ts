import { CROWD } from '../../../domain/evaluation/checks/check-steps.ts';
import { FEWEST, type CheckVerdict } from '../../../domain/evaluation/checks/check-verdict.ts';
import type { CheckCondition, CheckName, CheckRun } from '../../../domain/session/check-run.ts';
import type { CheckRefusal } from '../../../session/store/lab/checks-state.ts';

interface CheckWords {
  readonly title: string;
  readonly question: string;
  /** What is changed, and what is compared. */
  readonly how: string;
  /** What to do where the check fails. */
  readonly advice: string;
}

export const checkWords: Readonly<Record<CheckName, CheckWords>> = {
  swap: {
    title: 'Swap',
    question: 'Do the answers follow the names?',
    how: 'Each concept gets the name of the next one, and the test pictures are asked about again. An answer that was learnt from your pictures changes with the names.',
    advice:
      'The model does not link these pictures to their names. Show more pictures of each concept, or pictures that differ more between concepts.',
  },
  copycat: {
    title: 'Copycat',
    question: 'Does it repeat what it saw last?',
    how: 'The same pictures are shown in two other orders: the last concept at the end, and the first concept at the end. A fair answer stays.',
    advice:
      'This model is swayed by the order. Show as many pictures of each concept, and ask again in another order before you believe an answer.',
  },
  crowd: {
    title: 'Crowd',
    question: 'Does it follow the larger crowd?',
    how: `One concept has ${CROWD} times as many pictures as the others, each concept in turn. Counted are pictures of the other concepts that were right with even numbers.`,
    advice:
      'Show about as many pictures of each concept. The larger crowd draws answers to itself.',
  },
  'eyes-shut': {
    title: 'Eyes shut',
    question: 'Does it name a picture with nothing on it?',
    how: 'Blank pictures, from black over grey to white, are asked about. There is nothing to see, so “not sure” is the right answer.',
    advice:
      'Raise the “not sure” threshold, or teach one more concept with pictures of other things.',
  },
  'name-reader': {
    title: 'Name reader',
    question: 'Does it go by what a name means?',
    how: 'First each concept has a made-up word for a name, and then your names, exchanged. A word that pulls against your pictures makes right answers wrong.',
    advice: 'Use made-up names. The model knows something about these words already.',
  },
  background: {
    title: 'Background',
    question: 'Does it look at the thing or at what is around it?',
    how: 'Half of each picture is covered in grey: first the middle, then the edge. Counted are answers that stay, right or wrong.',
    advice:
      'Show each concept in front of several backgrounds, and let the concepts share backgrounds.',
  },
};

export const checkRefusalWords: Readonly<Record<CheckRefusal, string>> = {
  'nothing-taught': 'Nothing is taught yet. Teach two concepts with a picture each first.',
  'one-concept': 'Only one concept is taught. The checks compare two or more.',
  'nothing-to-ask':
    'No picture on the test tray shows a concept that is taught. Put some there, and say what they show.',
};

export const verdictTitles: Readonly<Record<CheckVerdict['kind'], string>> = {
  passed: 'Passed',
  mixed: 'Mixed',
  failed: 'Failed',
  'too-few': 'Too few to tell',
};

/** What each condition is called where the answers are listed. */
export function conditionWords(condition: CheckCondition, crowd: string): string {
  switch (condition) {
    case 'as-taught':
      return 'As taught';
    case 'exchanged':
      return 'Names exchanged';
    case 'made-up':
      return 'Made-up names';
    case 'last-concept-last':
      return 'Last concept at the end';
    case 'first-concept-last':
      return 'First concept at the end';
    case 'even':
      return 'Even numbers';
    case 'crowd':
      return `${CROWD} times as many of “${crowd}”`;
    case 'blank':
      return 'Blank';
    case 'middle-covered':
      return 'Middle covered';
    case 'edge-covered':
      return 'Edge covered';
  }
}

/** The verdict as one or two sentences with its counts. */
export function verdictWords(run: CheckRun, { kind, counts }: CheckVerdict): string {
  const found = countWords(run, counts);
  if (kind !== 'too-few') return found;
  if (run.check === 'crowd' && run.planned === 0)
    return `Show at least ${CROWD} pictures of one concept for this check.`;
  return `${found} It takes ${FEWEST} at least to tell.`;
}

function countWords({ check }: CheckRun, counts: CheckVerdict['counts']): string {
  const { held, all, tricked } = counts;
  const of = `${held} of ${all}`;
  switch (check) {
    case 'swap':
      return tricked === 0
        ? `${of} followed the exchanged names.`
        : `${of} followed the exchanged names. ${tricked} stayed with the old name.`;
    case 'copycat':
      return tricked === 0
        ? `${of} said the same in every order.`
        : `${of} said the same in every order. ${tricked} said whichever concept came last.`;
    case 'crowd':
      return `${tricked} of ${all} went over to the crowd.`;
    case 'eyes-shut':
      return `${tricked} of ${all} blank pictures got a name.`;
    case 'name-reader':
      return `${of} that were right with made-up names stayed right with your names exchanged.`;
    case 'background':
      return `The middle alone gave the same answer for ${of}, and the edge alone for ${tricked} of ${all}.`;
  }
}
