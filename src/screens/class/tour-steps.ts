import { msg } from '@lingui/core/macro';
import type { Words } from '../../languages/words.ts';

export interface TourStep {
  readonly title: Words;
  readonly text: Words;
  /** What the words are about, as CSS selectors. The first that is on the page counts. */
  readonly about: readonly string[];
  /** Where the words stand, so that they leave free what they are about. */
  readonly placement: 'end top' | 'start top' | 'bottom start';
}

/** The first steps, in the order in which a visitor does them. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: msg`Teach two concepts`,
    text: msg`Press a starter pack, or give each card a name and a picture or two. Take names that nobody has used before.`,
    about: ['#teach'],
    placement: 'end top',
  },
  {
    title: msg`Ask`,
    text: msg`Choose another picture. The model answers with one of your names, or says that it is not sure.`,
    about: ['#ask'],
    placement: 'end top',
  },
  {
    title: msg`See why`,
    text: msg`Each of your pictures is left out once. The thicker its ribbon, the more it did for the answer.`,
    about: ['#why'],
    placement: 'start top',
  },
  {
    title: msg`Try “what if”`,
    text: msg`Swap the two names, or mute a picture. The answer changes, and your table stays as it is.`,
    about: ['.what-if', '#why'],
    placement: 'start top',
  },
  {
    title: msg`Test it in the lab`,
    text: msg`The lab asks about pictures that the model was not taught, and counts how many answers are right.`,
    about: ['[data-tour="lab"]'],
    placement: 'bottom start',
  },
  {
    title: msg`Keep it`,
    text: msg`Everything is saved on this device within a second. This menu saves it to a file too. “Class” has these steps again, and the help.`,
    about: ['.session-menu'],
    placement: 'bottom start',
  },
];
