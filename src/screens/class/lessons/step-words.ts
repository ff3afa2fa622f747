import { msg } from '@lingui/core/macro';
import type { StepId } from '../../../domain/lessons/lesson.ts';
import { paperStepWords } from './paper-step-words.ts';
import type { StepWords } from './step-parts.ts';

/** The words of a step. Other windows may write them in their own language. */
export const stepWords: Readonly<Record<StepId, () => StepWords>> = {
  ...paperStepWords,
  guess: () => ({
    title: msg`Guess first`,
    task: msg`You see eight pictures of two creatures with invented names. Look at the question. Is it one of the two, or neither? Raise your hand for your guess before the model answers.`,
    teacher: msg`Open the session. The model says nothing until you press “Ask”. Count the hands for each name and for “not sure”, and then press “Ask”. Press another picture of the test tray and do it again.`,
    answer: msg`The first question is a blicket. Mini names all six pictures of the test tray rightly. The class will too. Say: nobody had heard these words before today, and neither had the model.`,
    wrong: msg`If no answer comes, the model is still loading; the badge at the top says how far it is. If pupils ask what the creatures really are: nobody knows, and that is the point.`,
  }),
  more: () => ({
    title: msg`One, two, four pictures`,
    task: msg`These two creatures differ only in what grows on their heads. How many of the 8 test pictures will be right with one example of each, with two, with four? Write your guess down, then count.`,
    teacher: msg`Open the session with one example of each and press “Run all”. Write the count on the board. Do the same with two and with four. The test is the same each time. Ask which picture made the difference. Use the words concept (what a name stands for), demonstration (a picture with its name) and query (the picture in question).`,
    answer: msg`With one example of each Mini is right for 4 of 8, which is no better than guessing. With two, and with four, it is right for 7 of 8. Nothing was trained: the model read more examples, and that is all.`,
    wrong: msg`Three sessions open, one for each number. They stay in the session menu, so the class can go back. If somebody says “it learned”, ask: what would it know if we took the pictures away?`,
  }),
  swap: () => ({
    title: msg`Swap the names`,
    task: msg`The teacher swaps the two names and changes no picture. What will the model say now? Decide first, and say why.`,
    teacher: msg`Press “blicket” and “zorbel” were swapped, under “What if?”. Let the class predict before you press. Then ask: did the model know what a blicket is?`,
    answer: msg`The answer swaps too. The model does not know what the creature is. It knows only what we called it a moment ago. Names that we give can be wrong, and it will repeat them.`,
    wrong: msg`“What if?” changes nothing in the session, so you can press it again. If it is not there, ask a question first: press a picture of the test tray.`,
  }),
  own: () => ({
    title: msg`Your own two things`,
    task: msg`In pairs: invent two things and a name for each. Draw or photograph them, but no faces. Teach with 3 pictures of each, and keep 3 others of each for the test. Run the test and write down how many of 6 are right.`,
    teacher: msg`Each pair needs a device with this page. With one device, three pairs take turns and the others draw. Type a name, then add pictures from a file or the camera. Test pictures go onto the test tray, each with its true name. At half time, pairs change places and look for a picture that fools the neighbours’ model.`,
    answer: msg`There is no right number. Ask the pairs with few right answers what their pictures have in common, and what differs between them. Often it is the table, the light or the paper.`,
    wrong: msg`A picture that was taught cannot test; the page says so. Blurred pictures teach the blur. If the camera is refused, choose files instead. Each device keeps its own pictures; nothing is sent.`,
  }),
  trap: () => ({
    title: msg`The trap`,
    task: msg`Look at the examples, then at the test. Run it. Why are so many answers wrong? Look at what stands behind the creatures.`,
    teacher: msg`Open the session, show the eight examples first and ask what the class notices. Say nothing about the background. Go to the lab’s test page and press “Run all”. Press a wrong answer to see its picture. Let the class find the reason.`,
    answer: msg`2 of 6 are right. Every example of the first creature stands on a meadow, and every example of the second at night. So the place tells as much as the creature, and the model goes by the place. It did what the examples said.`,
    wrong: msg`Somebody will call the model stupid. Ask what you would answer if you had seen only these eight pictures. The fault lies in the choice of the examples.`,
  }),
  mend: () => ({
    title: msg`Mend the examples`,
    task: msg`Which two pictures should be added, so that the place no longer tells? Add them to the examples and run the test again.`,
    teacher: msg`Go back to the studio. Drag the last picture of the test tray, a tiffle at night, onto the card “tiffle”. Drag the second, an oskabo on the meadow, onto the card “oskabo”. Run the test again.`,
    answer: msg`Now all 4 pictures that are left are right. Two pictures were enough, because each shows a creature in the other’s place. Both were taken from the test, since a picture that was taught can no longer test.`,
    wrong: msg`Other pictures help less: with the third and the second picture it is 3 of 4. Try it, and undo it with the arrow at the top. Without a mouse, use the picture’s menu.`,
  }),
  stranger: () => ({
    title: msg`Shy or bold?`,
    task: msg`Three test pictures show a creature that nobody taught. What should a good model say? Move “Say a name only from” and watch how many answers are right, wrong and “not sure”.`,
    teacher: msg`Open the session and press “Run all”. Then move the slider to 60 % and to 80 %. Nothing is asked again: the same answers are read more strictly. Ask who would want a bold model, and who a shy one. A doctor? A game?`,
    answer: msg`At 50 % it is right for 7 of 9: it gives two of the three strangers a name. At 60 % it is right for 8, at 80 % for all 9. “Not sure” is a right answer to a stranger. At 100 % it hardly says anything.`,
    wrong: msg`There is no best number for every use. If the class wants one, ask what a wrong answer costs, and what no answer costs.`,
  }),
};
