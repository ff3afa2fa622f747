import { describe, expect } from 'vitest';
import { say } from '../../languages/say.ts';
import { newId } from './new-id.ts';
import { dismissNotice, notify } from './notices.ts';
import { episodeInView } from './session-store.ts';
import { it } from '../testing/studio-test.ts';
import { episode, linkContext, supportSet } from '../../domain/testing/made.ts';

describe('notices', () => {
  it('show the latest three', ({ tools: { store }, said }) => {
    for (const text of ['1', '2', '3', '4', '5']) notify(store, { tone: 'info', text });
    expect(said()).toEqual(['3', '4', '5']);
  });

  it('stay beside the latest three if they are problems or the only way back', ({
    tools: { store },
    said,
  }) => {
    notify(store, { tone: 'problem', text: 'full' });
    notify(store, { tone: 'info', text: 'deleted', stays: true });
    for (const text of ['1', '2', '3', '4', '5']) notify(store, { tone: 'info', text });
    expect(said()).toEqual(['full', 'deleted', '3', '4', '5']);
    expect(
      store
        .getState()
        .notices.map(({ stays }) => stays)
        .slice(0, 3),
    ).toEqual([true, true, false]);
  });

  it('do not pile up: a problem said again takes the place of the first', ({
    tools: { store },
    said,
  }) => {
    const damaged = { tone: 'problem', text: 'damaged' } as const;
    notify(store, damaged);
    notify(store, { tone: 'problem', text: 'full' });
    notify(store, damaged);
    expect(said()).toEqual(['full', 'damaged']);
    notify(store, { ...damaged, details: ['a.png'] });
    notify(store, { ...damaged, action: { label: 'Bring back', run: () => undefined } });
    expect(said()).toEqual(['full', 'damaged', 'damaged', 'damaged']);
  });

  it('are said once where the visitor does the same again', ({ tools: { store }, said }) => {
    for (const text of ['an address', 'a word', 'an address'])
      notify(store, { tone: 'info', text });
    expect(said()).toEqual(['a word', 'an address']);
  });

  it('of one kind become one, with a line for each file', ({ tools: { store }, said }) => {
    const damaged = (name: string) =>
      notify(store, {
        tone: 'problem',
        text: `${name} is damaged.`,
        alike: {
          kind: 'damaged',
          about: name,
          why: 'damaged',
          together: (count) => `${count} files are damaged.`,
        },
      });
    const first = damaged('a');
    damaged('a');
    expect(said()).toEqual(['a is damaged.']);
    notify(store, { tone: 'problem', text: 'full' });
    for (const name of ['b', 'a', 'c']) damaged(name);
    expect(said()).toEqual(['full', '3 files are damaged.']);
    const [, notice] = store.getState().notices;
    expect(notice?.id).toBe(first);
    expect(notice?.details?.map(say)).toEqual(['b: damaged', 'a: damaged', 'c: damaged']);
    dismissNotice(store, first);
    damaged('d');
    expect(said()).toEqual(['full', 'd is damaged.']);
  });

  it('under a known id take the place of the one that has it', ({ tools: { store }, said }) => {
    notify(store, { id: 'saving', tone: 'problem', text: 'first' });
    notify(store, { id: 'saving', tone: 'problem', text: 'second' });
    expect(said()).toEqual(['second']);
    dismissNotice(store, 'saving');
    expect(said()).toEqual([]);
  });

  it('go one by one', ({ tools: { store }, said }) => {
    const id = notify(store, { tone: 'info', text: 'first' });
    notify(store, { tone: 'problem', text: 'second' });
    dismissNotice(store, id);
    dismissNotice(store, 'gone');
    expect(said()).toEqual(['second']);
  });
});

describe('a new id', () => {
  it('is 96 bits in hexadecimal, never the same', () => {
    const ids = Array.from({ length: 200 }, newId);
    expect(ids.every((id) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(200);
  });
});

describe('the episode in view', () => {
  const shown = episode('e', linkContext(supportSet('1=cactihog')));
  const failure = { code: 'worker-lost', detail: '' } as const;

  it('is the answered one, and stays while the next is on its way or failed', () => {
    expect(episodeInView({ kind: 'answered', episode: shown })).toBe(shown);
    expect(episodeInView({ kind: 'answering', previous: shown })).toBe(shown);
    expect(episodeInView({ kind: 'failed', failure, previous: shown })).toBe(shown);
  });

  it('is none before anything was asked, and where something is missing', () => {
    expect(episodeInView({ kind: 'idle' })).toBeNull();
    expect(episodeInView({ kind: 'refused', refusal: 'no-query' })).toBeNull();
  });
});
