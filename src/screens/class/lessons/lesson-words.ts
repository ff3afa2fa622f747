import { t } from '@lingui/core/macro';
import type { LessonId } from '../../../domain/lessons/lessons.ts';
import type { TrapId } from '../../../domain/lessons/trap-packs.ts';

interface LessonWords {
  readonly title: string;
  /** What the class can say afterwards. */
  readonly aim: string;
  readonly needs: string;
}

const oneScreen = () => t`One computer with a projector. Nobody else needs a device.`;

/** The words of a lesson. Call it while rendering. */
export const lessonWords: Readonly<Record<LessonId, () => LessonWords>> = {
  'ten-minutes': () => ({
    title: t`A word that no computer has ever heard`,
    aim: t`The class sees that a model uses a new name after a few examples, and that the name comes from us.`,
    needs: oneScreen(),
  }),
  'twenty-five-minutes': () => ({
    title: t`A new word, and a trap`,
    aim: t`The class sees how examples teach, how badly chosen examples mislead, and how to mend them.`,
    needs: oneScreen(),
  }),
  'forty-five-minutes': () => ({
    title: t`Teach it your own word`,
    aim: t`Pupils teach two things of their own, test them fairly, explain wrong answers and decide when a model should say nothing.`,
    needs: t`One computer with a projector. For the middle part a device for each pair is best; three or four for the class are enough. Paper and pens.`,
  }),
  unplugged: () => ({
    title: t`Be the model`,
    aim: t`Pupils play the model with cards and find out that the same examples can fit two rules.`,
    needs: t`A printer, scissors, one set of cards for each group of four. No computer in class.`,
  }),
};

interface TrapWords {
  readonly title: string;
  /** What to look for, without the answer. */
  readonly look: string;
  readonly answer: string;
}

/** The words of a trap. Call it while rendering. */
export const trapWords: Readonly<Record<TrapId, () => TrapWords>> = {
  background: () => ({
    title: t`The background`,
    look: t`Each creature is always in its own place, until the test.`,
    answer: t`Mini is right for 2 of 6. It goes by the meadow and the night. Drag a picture of each creature in the other’s place to the examples, and run the test again.`,
  }),
  imbalance: () => ({
    title: t`Many of one, few of the other`,
    look: t`The first creature has four examples, the second has one.`,
    answer: t`Mini is right for 5 of 8. With four examples of each and the same test it is 7 of 8. With creatures that differ a lot, Mini does not fall for it: the trap needs look-alikes.`,
  }),
  'look-alikes': () => ({
    title: t`Look-alikes with one example each`,
    look: t`The two differ only in what grows on their heads.`,
    answer: t`Mini is right for 4 of 8, no better than guessing. With four examples of each it is 7 of 8. What is alike in all examples does not tell; more examples show what does.`,
  }),
  stranger: () => ({
    title: t`A stranger`,
    look: t`Three of the test pictures show a creature that nobody taught.`,
    answer: t`Mini is right for 7 of 9: two strangers get a name. Set “Say a name only from” to 80 %, and all 9 are right.`,
  }),
};
