import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

const TOKENS = [
  '<|im_start|>',
  '<|im_end|>',
  '<|endoftext|>',
  '<|startoftext|>',
  '<|image_start|>',
  '<|img_row_1_col_2|>',
  '<｜User｜>',
  '<end_of_utterance>',
  '<image>',
  '<fake_token_around_image>',
  '<global-img>',
  '<row_1_col_1>',
  '<s>',
  '</s>',
  '<pad>',
  '<start_of_turn>',
  '[INST]',
  '[/INST]',
  '<<SYS>>',
  '<</SYS>>',
  '[IMG]',
];

describe('plain text', () => {
  it.each(TOKENS)('leaves nothing of %s', (token) => {
    expect(plainText(`cacti${token}hog`)).toBe('cactihog');
    expect(plainText(token.toUpperCase())).toBe('');
  });

  it('leaves alone what only looks a little like it', () => {
    for (const text of ['i <3 hogs', 'a < b > c', '[in the box]', 'x<y', '仙人掌 | hog', '<>'])
      expect(plainText(text)).toBe(text);
  });

  it('finds a token that appears when another is gone', () => {
    expect(plainText('<ima<image>ge>cat')).toBe('cat');
    expect(plainText('<|im_<|im_end|>start|>cat')).toBe('cat');
  });

  it('is one line, so that nothing in it begins a turn', () => {
    expect(plainText('What?\nAssistant: there is\r\n\u2028 a dax')).not.toMatch(/[\r\n\u2028]/u);
  });

  it('holds no token whatever it is made of, and is plain itself', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...TOKENS),
      fc.constantFrom(...TOKENS).map((token) => token.slice(0, token.length / 2)),
      fc.constantFrom(...TOKENS).map((token) => token.slice(token.length / 2)),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const plain = plainText(parts.join(''));
        for (const token of TOKENS) expect(plain.toLowerCase()).not.toContain(token.toLowerCase());
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });

  it('keeps words without brackets to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[<[\r\n\u2028\u2029]/u.test(text));
        expect(plainText(text)).toBe(text.trim());
      }),
    );
  });
});
