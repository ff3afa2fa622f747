import { gradeCounts } from '../evaluation/grade-counts.ts';
import { gradeOf, saidIn } from '../evaluation/test-answer.ts';
import { namesIn, type TestRun } from '../session/run.ts';
import { countChoices, placeOfCount } from './vote-choices.ts';
import type { TestQuestionScene, TestResultScene } from './wall-scene.ts';

/** As many pictures of a test as a wall has room for. */
const TESTED = 12;
const WRONG = 4;

/** A test before its result: how many will be right? */
export function testQuestionScene({ answers }: TestRun): TestQuestionScene {
  return {
    kind: 'test-question',
    pictures: answers.slice(0, TESTED).map(({ imageId }) => imageId),
    all: answers.length,
    choices: countChoices(answers.length),
    votes: null,
  };
}

/** The result of a test, at the threshold that is in force now. */
export function testResultScene(run: TestRun, threshold: number): TestResultScene {
  const labels = namesIn(run);
  const counts = gradeCounts(labels, run.answers, threshold);
  const choices = countChoices(counts.all);
  const wrong = run.answers.filter((answer) => gradeOf(labels, answer, threshold) === 'wrong');
  return {
    kind: 'test-result',
    counts,
    choices,
    saidChoice: placeOfCount(choices, counts.right),
    wrong: wrong.slice(0, WRONG).map((answer) => {
      const said = saidIn(labels, answer, threshold);
      const concept = run.concepts.find(({ name }) => name === said);
      return {
        picture: answer.imageId,
        said: concept ? { name: concept.name, marker: concept.marker } : null,
      };
    }),
    votes: null,
  };
}
