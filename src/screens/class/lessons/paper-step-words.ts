import { msg } from '@lingui/core/macro';
import type { StepId } from '../../../domain/lessons/lesson.ts';
import type { StepWords } from './step-parts.ts';

/** The words of the steps that need no computer. */
export const paperStepWords: Readonly<
  Record<Extract<StepId, 'deal' | 'judge' | 'quarrel' | 'exit'>, () => StepWords>
> = {
  deal: () => ({
    title: msg`Deal the cards`,
    task: msg`In groups of four: one of you is the model and turns round. The others lay cards 1 to 8 of set A on the table. The teacher tells you the name of each.`,
    teacher: msg`Print the cards and cut them, one set for each group. Keep the key. Say the two names and which cards have them. The pupil who is the model hears no names yet and sees no cards.`,
    answer: msg`Cards 1 to 8 are the examples: four of each creature. Cards 9 to 16 are the questions. In set A, two of them show a creature that has no name.`,
    wrong: msg`If cards get mixed up, the letter is the set and the number is the card. Say nothing about what to look at.`,
  }),
  judge: () => ({
    title: msg`You are the model`,
    task: msg`The model turns back and sees cards 1 to 8 with their names. Then it gets cards 9 to 16, one at a time, and says a name or “not sure”. Write down each answer. Then compare with the teacher’s key.`,
    teacher: msg`First round: show the model only one card of each name. Second round with another pupil: show all eight. Count the right answers of both rounds on the board. Ask each model what it looked at.`,
    answer: msg`The names are in the key. More examples make most pupils surer. “Not sure” is right for the creature without a name.`,
    wrong: msg`The model may not ask questions: a real one cannot either. If it answers by the colour of the background, keep that for the talk.`,
  }),
  quarrel: () => ({
    title: msg`One word, two meanings`,
    task: msg`Take set B. Decide on your own, without talking, which name cards 9 to 16 have, and write it down. Then compare with the others of your group. Who is right?`,
    teacher: msg`Tell the names of cards 1 to 8 again. Let each pupil write in silence, and then let the groups argue. Do not give the key before they have named their reasons.`,
    answer: msg`In the examples, each creature has its own body and its own colours. In the questions some have changed colours. Both rules fit the examples. We meant the body, but the examples did not say so. A model faces the same doubt, and it cannot ask.`,
    wrong: msg`If all agree at once, ask for a second rule that fits cards 1 to 8 as well.`,
  }),
  exit: () => ({
    title: msg`Exit ticket`,
    task: msg`Answer the three questions on your ticket, one sentence each. Hand it in when you leave.`,
    teacher: msg`Give out the tickets, half a page each. With little time, ask one question aloud and let three pupils answer.`,
    answer: msg`How it works: it compares the new picture with the examples and uses the name of those that are most alike. How to use it: choose examples that differ in everything but the thing itself, and test with other pictures. What it does to us: whoever chooses examples and names decides what is seen, and who is overlooked.`,
    wrong: msg`“It thinks” and “it knows” are worth a question back: what did it have, other than our pictures and our words?`,
  }),
};
