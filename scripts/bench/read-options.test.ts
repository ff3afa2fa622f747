import { describe, expect, it } from 'vitest';
import { readOptions } from './read-options.ts';

const failureOf = (...argv: string[]) => {
  const read = readOptions(argv);
  return read.ok ? null : read.failure;
};

describe('readOptions', () => {
  it('has a default for everything but the source', () => {
    expect(readOptions(['--pictures', 'zoo'])).toEqual({
      ok: true,
      value: {
        source: { kind: 'pictures', directory: 'zoo' },
        ways: 2,
        shots: [1, 2, 4, 8],
        queries: 2,
        episodes: 1000,
        each: 60,
        kinds: 40,
        seed: 1,
        models: 'public/models/mini',
        hands: false,
        absent: false,
        link: false,
        copies: 10_000,
        orders: 5,
        threshold: 0.5,
        timing: true,
        json: null,
      },
    });
  });

  it('reads the other sources', () => {
    expect(readOptions(['--isekai', 'a.json', '--pictures', 'zoo'])).toMatchObject({
      value: { source: { kind: 'isekai', file: 'a.json', directory: 'zoo' } },
    });
    expect(readOptions(['--creatures', 'hybrid', '--kinds', '6'])).toMatchObject({
      value: { source: { kind: 'creatures', meeting: 'hybrid' }, kinds: 6 },
    });
    expect(readOptions(['--curve', 'set', '--orders', '3', '--threshold', '0.7'])).toMatchObject({
      value: { source: { kind: 'curve', directory: 'set' }, orders: 3, threshold: 0.7 },
    });
  });

  it('puts the shots in order, each once', () => {
    expect(readOptions(['--creatures', 'pair', '--shots', '4,1,4'])).toMatchObject({
      value: { shots: [1, 4] },
    });
  });

  it.each([
    [[], 'No source is named.'],
    [['--isekai', 'a.json'], '--isekai needs --pictures too.'],
    [['--creatures', 'pair', '--pictures', 'zoo'], 'Name one source, not two.'],
    [['--curve', 'set', '--pictures', 'zoo'], 'Name one source, not two.'],
    [['--curve', 'set', '--orders', '0'], '--orders must be a whole number from 1 on.'],
    [['--curve', 'set', '--threshold', '2'], '--threshold must be from 0 to 1.'],
    [['--creatures', 'both'], '--creatures is "pair" or "hybrid".'],
    [['--pictures', 'zoo', '--ways', '1.5'], '--ways must be a whole number from 2 on.'],
    [['--pictures', 'zoo', '--ways', '1'], '--ways must be a whole number from 2 on.'],
    [['--pictures', 'zoo', '--episodes', '0'], '--episodes must be a whole number from 1 on.'],
    [
      ['--pictures', 'zoo', '--shots', '1,x'],
      '--shots must be whole numbers from 1 on, such as 1,2,4.',
    ],
    [['--pictures', 'zoo', '--seed', 'x'], '--seed must be a whole number.'],
    [
      ['--isekai', 'a', '--pictures', 'z', '--ways', '3'],
      'An ISEKAI file has two concepts in every record: --ways must be 2.',
    ],
    [
      ['--isekai', 'a', '--pictures', 'z', '--link'],
      '--hands, --absent and --link are not for ISEKAI files.',
    ],
    [
      ['--isekai', 'a', '--pictures', 'z', '--hands'],
      '--hands, --absent and --link are not for ISEKAI files.',
    ],
    [
      ['--creatures', 'pair', '--hands'],
      '--hands needs --pictures: creatures are drawn by one hand.',
    ],
  ])('refuses %j', (argv, sentence) => {
    expect(failureOf(...argv)).toBe(sentence);
  });

  it('refuses what it does not know', () => {
    expect(failureOf('--picture', 'zoo')).toContain('--picture');
  });
});
