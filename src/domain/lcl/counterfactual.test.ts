import { describe, expect, it } from 'vitest';
import { counterfactual } from './counterfactual.ts';
import { linkContext, supportSet } from '../testing/made.ts';

const context = linkContext(supportSet('1=cactihog', '2=blicket', '3=cactihog', '4=dax'));

function shown(changed: ReturnType<typeof counterfactual>) {
  return changed?.supportSet.map(({ demonstrationId, label }) => `${demonstrationId}=${label}`);
}

describe('the same question under a changed support set', () => {
  it('swaps two labels and leaves the third and the pictures alone', () => {
    const changed = counterfactual(context, {
      kind: 'swap-labels',
      labels: ['cactihog', 'blicket'],
    });
    expect(shown(changed)).toEqual(['1=blicket', '2=cactihog', '3=blicket', '4=dax']);
    expect(changed?.supportSet.map(({ imageId }) => imageId)).toEqual(
      context.supportSet.map(({ imageId }) => imageId),
    );
    expect(changed?.labels).toEqual(['blicket', 'cactihog', 'dax']);
    expect(changed?.query).toBe(context.query);
  });

  it('is as it was when the same labels are swapped twice', () => {
    const swap = { kind: 'swap-labels', labels: ['cactihog', 'dax'] } as const;
    const once = counterfactual(context, swap);
    expect(once && counterfactual(once, swap)).toEqual(context);
  });

  it('lacks one demonstration, and its label where that was the last', () => {
    const changed = counterfactual(context, {
      kind: 'without-demonstration',
      demonstrationId: '2',
    });
    expect(shown(changed)).toEqual(['1=cactihog', '3=cactihog', '4=dax']);
    expect(changed?.labels).toEqual(['cactihog', 'dax']);
  });

  it('lacks a whole concept', () => {
    const changed = counterfactual(context, { kind: 'without-concept', label: 'cactihog' });
    expect(shown(changed)).toEqual(['2=blicket', '4=dax']);
  });

  it('is nothing where nothing is left to learn from', () => {
    const lonely = linkContext(supportSet('1=cactihog'));
    expect(counterfactual(lonely, { kind: 'without-concept', label: 'cactihog' })).toBeNull();
    expect(
      counterfactual(lonely, { kind: 'without-demonstration', demonstrationId: '1' }),
    ).toBeNull();
  });
});
