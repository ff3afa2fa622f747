import { describe, expect, it } from 'vitest';
import { shortageOf } from './shortage.ts';

const concept = (name: string, length: number, rivals?: readonly string[]) => ({
  name,
  features: { length },
  ...(rivals && { rivals }),
});
const shape = { ways: 2, shots: 8, queries: 2 };

describe('shortageOf', () => {
  it('is null if an episode can be drawn', () => {
    expect(shortageOf([concept('a', 10), concept('b', 12)], shape)).toBeNull();
  });

  it('says how many concepts with how many pictures are missing', () => {
    expect(shortageOf([concept('a', 10), concept('b', 9)], shape)).toBe(
      '2 concepts of at least 10 pictures are needed for these options; there are 1.',
    );
  });

  it('knows that a hybrid may meet its parents only', () => {
    const family = [concept('a', 10, []), concept('b', 10, []), concept('h', 10, ['a', 'b'])];
    expect(shortageOf(family, { ...shape, ways: 3 })).toBeNull();
    expect(shortageOf([...family, concept('c', 10, [])], { ...shape, ways: 4 })).toBe(
      'No concept here may meet 3 others in one episode.',
    );
  });
});
