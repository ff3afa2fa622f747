import fc from 'fast-check';
import { randomAct, type RandomAct } from './random-acts.ts';

/** What happens to pages, beside what a visitor does on them. */
export type RandomEvent =
  | { readonly kind: 'act'; readonly on: number; readonly act: RandomAct; readonly waits: boolean }
  | { readonly kind: 'crash'; readonly on: number; readonly act: RandomAct; readonly after: number }
  | { readonly kind: 'close' | 'take over' | 'turn to' | 'freeze' | 'thaw'; readonly on: number }
  /** A page hangs, another takes over, and both go on before the first has heard of it. */
  | { readonly kind: 'hang'; readonly on: number; readonly acts: readonly RandomAct[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'look' }
  | { readonly kind: 'clock'; readonly years: number };

const on = fc.nat({ max: 1 });
export const randomEvent: fc.Arbitrary<RandomEvent> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      on,
      act: randomAct,
      waits: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      on,
      act: randomAct,
      after: fc.nat({ max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('close', 'take over', 'take over', 'turn to', 'freeze', 'thaw'),
      on,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('hang' as const),
      on,
      acts: fc.array(randomAct, { minLength: 2, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'open' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'look' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      years: fc.integer({ min: -20, max: 20 }),
    }),
  },
);
