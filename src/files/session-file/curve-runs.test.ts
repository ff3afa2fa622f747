import { expect, it } from 'vitest';
import { concept, demonstration, imageId, session, runRecord } from '../../domain/testing/made.ts';
import { parseImageId } from '../../kernel/image-id.ts';
import { describeSession } from './describe-session.ts';
import { filesOf, understandSession } from './understand-session.ts';

it('keeps a learning curve, with the pictures that it asked about', () => {
  const made = {
    ...session(concept('fep', [demonstration('f1', 'a')])),
    runs: [
      {
        ...runRecord({ concepts: [{ label: 'fep', name: 'fep', marker: 0, shots: 1 }] }),
        kind: 'curve',
        plan: { mostShots: 1, orders: 1, seed: 5 },
        asked: [{ heldOutId: 'one', imageId: imageId('b'), source: 'one.png', truth: 'fep' }],
        subsets: [{ shots: 1, orders: [0], likeliest: [0], probabilities: [0.8] }],
      },
    ],
  } as const;
  const described = describeSession(made, (id) => `images/${id}`, new Date(0));
  expect(filesOf(described)).toContain(`images/${imageId('b')}`);
  const idOf = (file: string) => parseImageId(file.replace('images/', '')) ?? undefined;
  const understood = understandSession(described, idOf, idOf);
  expect(understood.ok && understood.value.session.runs).toEqual(made.runs);
});
