import { Trans } from '@lingui/react/macro';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { i18n } from './translator.ts';

afterEach(() => i18n.use('en', ['en'], {}));

const sentence = (name: string) => (
  <Trans>
    It says “{name}” <b>at once, and {3} times</b>.
  </Trans>
);

it('a sentence gives each of its texts an element, and marks the names in it', () => {
  expect(renderToStaticMarkup(sentence('dax'))).toBe(
    '<text-run><text-run>It says “</text-run><bdi translate="no">dax</bdi><text-run>” </text-run></text-run><b>at once, and 3 times</b><text-run>.</text-run>',
  );
});

it('a name may look like an element', () => {
  expect(renderToStaticMarkup(sentence('<b>x</b>'))).toContain(
    '<bdi translate="no">&lt;b&gt;x&lt;/b&gt;</bdi>',
  );
});
