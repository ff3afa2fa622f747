import type { Plugin } from 'vite';
import { notStartedStyle } from '../../deploy/security-headers.ts';
import { languageNames } from '../../src/languages/language-names.ts';
import { shellTexts, type ShellTexts } from './shell-texts.ts';
import type { ShellWord } from './shell-words.ts';
import { browserNames } from './supported-browsers.ts';

const PLACE = '<!-- not started -->';

/** What a visitor can do, in the order of what helps most often. */
const advice = ['again', 'filter', 'browser', 'disk'] as const;

/**
 * Writes the words of a page that does not start into `index.html`, in every language that the page offers. No script can
 * choose among them, so the others are folded below the English ones. Their style stands in the page itself, because a style
 * sheet may be what is missing. Vite would rewrite a style that stood in the source, and its hash would be wrong.
 */
export function notStarted(): Plugin {
  return {
    name: 'not-started',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html must contain ${PLACE}`);
        return html
          .replace(PLACE, notStartedHtml(await shellTexts()))
          .replace('</head>', `<style>${notStartedStyle}</style></head>`);
      },
    },
  };
}

/** The elements beside `#studio`. React fills that one, and then `src/ui/not-started.css` hides these. */
export function notStartedHtml(all: readonly ShellTexts[]): string {
  const [english, ...others] = all;
  if (!english) throw new Error('There are no words of the page that does not start');
  const folded = others.map(
    (one) =>
      `<details ${inLanguage(one)}><summary>${text(one, 'title')}</summary>${whatToDo(one)}</details>`,
  );
  const names = others.map(({ language }) => languageNames[language]).join(', ');
  const bare = `<p>${text(english, 'unstyled')}</p>`;
  const bareOthers = `<details><summary translate="no">${names}</summary>${paragraphs(others, 'unstyled')}</details>`;
  return [
    `<noscript>${paragraphs(all, 'noScript')}</noscript>`,
    '<section id="not-started" aria-labelledby="not-started-title">',
    `<h1 id="not-started-title">${text(english, 'title')}</h1>${whatToDo(english)}${folded.join('')}`,
    '</section>',
    `<div id="unstyled">${bare}${others.length > 0 ? bareOthers : ''}</div>`,
  ].join('');
}

function whatToDo(one: ShellTexts): string {
  const items = advice.map((word) => `<li>${text(one, word)}</li>`).join('');
  return `<p>${text(one, 'wait')}</p><ul>${items}</ul><a href="">${text(one, 'load')}</a>`;
}

const paragraphs = (all: readonly ShellTexts[], word: ShellWord): string =>
  all.map((one) => `<p ${inLanguage(one)}>${text(one, word)}</p>`).join('');

const inLanguage = ({ language, direction }: ShellTexts): string =>
  `lang="${language}" dir="${direction}"`;

/** One text as HTML. What stands between `<0>` and `</0>` is strong. */
function text({ language, texts }: ShellTexts, word: ShellWord): string {
  const names = new Intl.ListFormat(language, { type: 'disjunction' }).format(browserNames);
  return texts[word]
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace('&lt;0>', '<strong>')
    .replace('&lt;/0>', '</strong>')
    .replace('{browsers}', names);
}
