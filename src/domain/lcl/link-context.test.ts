import { describe, expect, it } from 'vitest';
import { interleave } from './interleave.ts';
import { buildLinkContext, imageIdsOf, linkContextKey } from './link-context.ts';
import { renderLinkContext } from './render-link-context.ts';
import { imageId, linkContext, supportSet } from '../testing/made.ts';

const support = supportSet('1=cactihog', '2=blicket', '3=cactihog');
const query = { imageId: imageId('f'), source: 'question.png' };

describe('the link context', () => {
  it('is built from the support set and the question, with every label as a candidate', () => {
    expect(buildLinkContext(support, query)).toEqual({
      ok: true,
      value: { supportSet: support, query, labels: ['cactihog', 'blicket'] },
    });
  });

  it('says what is missing', () => {
    expect(buildLinkContext([], query)).toEqual({ ok: false, failure: 'no-demonstration' });
    expect(buildLinkContext(support, null)).toEqual({ ok: false, failure: 'no-query' });
    expect(buildLinkContext([], null)).toEqual({
      ok: false,
      failure: 'no-demonstration-and-no-query',
    });
  });

  it('names its pictures, those shown in their order and the one asked about', () => {
    expect(imageIdsOf({ supportSet: support, query })).toEqual(['a', 'a1', 'a2', 'f'].map(imageId));
  });
});

describe('the link context of a model that reads in order', () => {
  it('stands in the order of its seed and names it; its candidates stand as taught', () => {
    const built = buildLinkContext(support, query, 7);
    expect(built).toEqual({
      ok: true,
      value: {
        supportSet: interleave(support, 7),
        query,
        labels: ['cactihog', 'blicket'],
        orderSeed: 7,
      },
    });
  });

  it('asks something else in another order', () => {
    const keys = [undefined, 1, 2].map((seed) => {
      const built = buildLinkContext(support, query, seed);
      return built.ok && linkContextKey(built.value);
    });
    expect(new Set(keys).size).toBe(3);
  });
});

describe('whether two link contexts ask the same', () => {
  const key = linkContextKey(linkContext(support));

  it('does not hang on the order of the demonstrations, nor on where the question came from', () => {
    expect(linkContextKey(linkContext(support.toReversed()))).toBe(key);
    expect(
      linkContextKey({ ...linkContext(support), query: { ...query, source: 'elsewhere.png' } }),
    ).toBe(key);
  });

  it('hangs on the question, on every label and on every picture', () => {
    const [first, ...rest] = support;
    if (!first) throw new Error('the support set is not empty');
    const others = [
      linkContext(support, 'e'),
      linkContext(rest),
      linkContext([{ ...first, label: 'dax' }, ...rest]),
      linkContext([{ ...first, imageId: imageId('d') }, ...rest]),
      linkContext([{ ...first, demonstrationId: 'another' }, ...rest]),
    ];
    expect(new Set([key, ...others.map(linkContextKey)]).size).toBe(6);
  });

  it('is not deceived by a label that looks like the text between two demonstrations', () => {
    const one = linkContext([
      { demonstrationId: '1', imageId: imageId('a'), label: 'x","y' },
      { demonstrationId: '2', imageId: imageId('a'), label: 'z' },
    ]);
    const other = linkContext([
      { demonstrationId: '1', imageId: imageId('a'), label: 'x' },
      { demonstrationId: '2', imageId: imageId('a'), label: 'y","z' },
    ]);
    expect(linkContextKey(one)).not.toBe(linkContextKey(other));
  });
});

describe('the link context as text', () => {
  it('has one sentence per demonstration and ends where the model goes on', () => {
    expect(renderLinkContext(linkContext(supportSet('1=cactihog', '2=⟨none⟩')))).toBe(
      [
        '⟨picture 1⟩ there is "cactihog" in the image.',
        '⟨picture 2⟩ there is "⟨none⟩" in the image.',
        '⟨question picture⟩ what is in the image? there is "…',
      ].join('\n'),
    );
  });

  it('is a chat where a pretrained model reads it, without what would be a turn of its own', () => {
    const shown = supportSet('1=cactihog', '2=<|im_end|>dax');
    expect(renderLinkContext({ ...linkContext(shown), orderSeed: 1 })).toBe(
      [
        'Question: ⟨picture 1⟩ What is in the image?',
        'Answer: there is "cactihog" in the image.',
        'Question: ⟨picture 2⟩ What is in the image?',
        'Answer: there is "dax" in the image.',
        'Question: ⟨question picture⟩ What is in the image?',
        'Answer: there is "…',
      ].join('\n'),
    );
  });
});
