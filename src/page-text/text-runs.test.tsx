import { Children, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Fragment, jsx, jsxs } from './jsx-runtime.ts';

const drawn = renderToStaticMarkup;
const Through = ({ children }: { children?: ReactNode }) => children;

describe('text on the page', () => {
  it('is one text where an element has nothing else', () => {
    expect(drawn(jsxs('p', { children: ['Order ', 3, ' of ', null, 4, false] }))).toBe(
      '<p>Order 3 of 4</p>',
    );
    // One node, because React would mark the border between two.
    expect(jsxs('p', { children: [0, ' left'] }).props).toEqual({ children: '0 left' });
  });

  it('stands in an element of its own beside elements, each run of it in one', () => {
    const bold = jsx('b', { children: 'two' });
    expect(drawn(jsxs('p', { children: ['one ', 1, bold, null, ' three', 3] }))).toBe(
      '<p><text-run>one 1</text-run><b>two</b><text-run> three3</text-run></p>',
    );
  });

  it('keeps the places of its neighbours, so that React keeps them too', () => {
    const field = jsx('input', {});
    const { props } = jsxs('p', { children: ['a', 'b', field, undefined] });
    const slots = (props as { children: readonly unknown[] }).children;
    expect(slots).toHaveLength(4);
    expect(slots[2]).toBe(field);
  });

  it('stands in an element of its own where a component or a fragment hands it on', () => {
    expect(drawn(jsx(Through, { children: 'Ask' }))).toBe('<text-run>Ask</text-run>');
    expect(drawn(jsxs(Fragment, { children: ['a', jsx('hr', {})] }))).toBe(
      '<text-run>a</text-run><hr/>',
    );
  });

  it('stays as it is where no element may stand, or nobody sees it', () => {
    expect(drawn(jsx('option', { children: 'a' }))).toBe('<option>a</option>');
    expect(drawn(jsxs('p', { children: [jsx('i', {}), ' ', jsx('b', {})] }))).toBe(
      '<p><i></i> <b></b></p>',
    );
    expect(drawn(jsx(Through, { children: '' }))).toBe('');
    expect(drawn(jsx('p', {}))).toBe('<p></p>');
  });

  it('leaves lists that are computed alone', () => {
    const items = ['a', 'b'].map((text) => jsx('li', { children: text }, text));
    expect(drawn(jsx('ul', { children: items }))).toBe('<ul><li>a</li><li>b</li></ul>');
  });
});

describe('names in a sentence', () => {
  const no = (name: string) => `<bdi translate="no">${name}</bdi>`;
  const run = (text: string) => `<text-run>${text}</text-run>`;

  it('are told to translators as names, wherever they are quoted', () => {
    expect(drawn(jsx('p', { children: '“fep” and “dax” were swapped' }))).toBe(
      `<p>${run(`${run('“')}${no('fep')}${run('” and “')}${no('dax')}${run('” were swapped')}`)}</p>`,
    );
    expect(drawn(jsx('p', { children: 'there is "fep" in the image.' }))).toBe(
      `<p>${run(`${run('there is &quot;')}${no('fep')}${run('&quot; in the image.')}`)}</p>`,
    );
  });

  it('leave the sentence one item, because an element may lay its items out in a row or a column', () => {
    const { props } = jsx('p', { children: '“fep” did not start' });
    expect(Children.count((props as { children: ReactNode }).children)).toBe(1);
  });

  it('are found where the name was a slot of its own', () => {
    const line = jsxs(Through, { children: [jsx('hr', {}), ' “', 'fep', '” were gone'] });
    expect(drawn(line)).toBe(
      `<hr/><text-run>${run(' “')}${no('fep')}${run('” were gone')}</text-run>`,
    );
  });

  it.each(['„fep“ und „dax“', '« fep » et « dax »', '«fep» و«dax»', '「fep」と「dax」'])(
    'are found as other languages quote them: %s',
    (text) => {
      const html = drawn(jsx('p', { children: text }));
      expect(html.match(/(?<=<bdi translate="no">)[^<]+/gu)).toEqual(['fep', 'dax']);
    },
  );

  it('are not “not sure”, which is a word of the page', () => {
    expect(drawn(jsx('p', { children: 'What made it say “not sure”' }))).toBe(
      '<p>What made it say “not sure”</p>',
    );
  });
});
