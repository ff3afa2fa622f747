import { describe, expect, it } from 'vitest';
import type { TestRun } from '../session/run.ts';
import {
  concept,
  demonstration,
  episode,
  imageId,
  linkContext,
  runRecord,
  session,
  supportSet,
} from '../testing/made.ts';
import { liveSteps, type Presented } from './live-steps.ts';
import { picturesOnWall } from './wall-scene.ts';
import { sceneWithVotes, stepBeside, stepShown } from './wall-step.ts';
import { countVotes, newBallot } from './ballot.ts';

const taught = session(
  concept('fep', [demonstration('one', 'a0'), demonstration('two', 'a1')], { marker: 3 }),
  concept('wug', [demonstration('three', 'a2')], { marker: 4 }),
);
const context = linkContext(supportSet('one=fep', 'two=fep', 'three=wug'));
const asked = episode('monday', context);

function presented(changed: Partial<Presented> = {}): Presented {
  return {
    session: { ...taught, query: context.query },
    episode: asked,
    whatIf: null,
    run: null,
    orderSeed: undefined,
    page: null,
    ...changed,
  };
}

const run: TestRun = {
  ...runRecord(),
  kind: 'test',
  answers: [
    [0, -9, 'fep'],
    [-9, 0, 'fep'],
  ].map(([one, other, truth], place) => ({
    heldOutId: String(place),
    imageId: imageId(`b${place}`),
    source: 'x.png',
    truth: String(truth),
    scores: { labels: [Number(one), Number(other)], none: -9 },
  })),
};

describe('the steps through the table', () => {
  it('lead from the concepts to the evidence', () => {
    expect(liveSteps(presented()).map(({ id }) => id)).toEqual([
      'concepts',
      'question',
      'answer',
      'evidence',
    ]);
  });

  it('show no cards without a picture', () => {
    const empty = { ...session(concept('fep', []), concept('wug', [])), query: null };
    expect(liveSteps(presented({ session: empty, episode: null }))).toEqual([]);
  });

  it('show a question before anybody has answered it, under the same prediction', () => {
    const before = liveSteps(presented({ episode: null }));
    const after = liveSteps(presented());
    expect(before.map(({ id }) => id)).toEqual(['concepts', 'question']);
    expect(before[1]?.predicts).toBe(after[1]?.predicts);
    expect(after[1]?.predicts).toBe(after[2]?.predicts);
  });

  it('show nothing of a table on which nothing lies', () => {
    expect(liveSteps(presented({ session: session(), episode: null }))).toEqual([]);
  });

  it('show a what-if and a test, each with its question first', () => {
    const change = { kind: 'swap-labels', labels: ['fep', 'wug'] } as const;
    const swapped = linkContext(supportSet('one=wug', 'two=wug', 'three=fep'));
    const steps = liveSteps(
      presented({ whatIf: { change, base: asked, episode: episode('if', swapped) }, run }),
    );
    expect(steps.slice(4).map(({ id }) => id)).toEqual([
      'what-if',
      'what-if-answer',
      'test',
      'test-result',
    ]);
    expect(steps[4]?.predicts).not.toBe(steps[1]?.predicts);
    expect(steps[7]?.scene).toMatchObject({
      counts: { right: 1, wrong: 1, quiet: 0, all: 2 },
      saidChoice: 1,
      wrong: [{ picture: imageId('b1'), said: { name: 'wug' } }],
    });
  });

  it('never carry the name of a file', () => {
    expect(JSON.stringify(liveSteps(presented({ run })))).not.toContain('.png');
  });

  it('name every picture that they show', () => {
    const [concepts] = liveSteps(presented());
    expect(concepts && picturesOnWall(concepts.scene)).toHaveLength(3);
  });

  it('show fewer pictures of each concept, the more there are', () => {
    const pictures = ['a0', 'a1', 'a2', 'a3', 'a4'].map((one) => demonstration(one, one));
    const many = (count: number) => {
      const concepts = Array.from({ length: count }, (_, at) => concept(`c${at}`, pictures));
      const [step] = liveSteps(presented({ session: session(...concepts), episode: null }));
      return step?.scene.kind === 'concepts' ? step.scene.concepts : [];
    };
    expect(many(2)[0]?.pictures).toHaveLength(4);
    expect(many(12)[11]?.pictures).toHaveLength(1);
    expect(many(12)[11]?.shots).toBe(5);
  });
});

describe('predict first', () => {
  const steps = liveSteps(presented());
  const hidden = () => true;

  it('keeps an answer and its evidence behind the question until it is revealed', () => {
    expect(stepShown(steps, 'answer', hidden)?.id).toBe('question');
    expect(stepShown(steps, 'evidence', hidden)?.id).toBe('question');
    expect(stepShown(steps, 'answer', () => false)?.id).toBe('answer');
  });

  it('goes to the question where a later step is gone, and else to the first step', () => {
    const asked = liveSteps(presented({ episode: null }));
    expect(stepShown(asked, 'evidence', hidden)?.id).toBe('question');
    expect(stepShown(steps, 'what-if-answer', hidden)?.id).toBe('question');
    expect(stepShown(steps, 'test-result', hidden)?.id).toBe('concepts');
    expect(stepShown(steps, 'page', hidden)?.id).toBe('concepts');
    expect(stepShown([], 'what-if', hidden)).toBeUndefined();
  });

  it('goes on and back, and no further than to the ends', () => {
    expect(stepBeside(steps, steps[0], 1)?.id).toBe('question');
    expect(stepBeside(steps, steps[0], -1)?.id).toBe('concepts');
    expect(stepBeside(steps, steps[3], 1)?.id).toBe('evidence');
  });

  it('puts the votes beside question and answer, only where the class was asked', () => {
    const [, question] = steps;
    if (!question?.predicts) throw new Error('no question');
    const ballots = { [question.predicts]: countVotes(newBallot(3), 1, 7) };
    const by = 'hands' as const;
    expect(sceneWithVotes(question, { isOn: true, by, ballots })).toMatchObject({
      votes: { by, counts: [0, 7, 0] },
    });
    expect(sceneWithVotes(question, { isOn: true, by, ballots: {} })).toMatchObject({
      votes: { counts: [0, 0, 0] },
    });
    expect(sceneWithVotes(question, { isOn: false, by, ballots })).toMatchObject({ votes: null });
  });
});
