import { say } from './languages/say.ts';
import { i18n } from './languages/translator.ts';
import type { Words } from './languages/words.ts';

/** Gives the page its title in the language of the page, and again when that changes. */
export function writeTitle(title: Words): void {
  const write = () => {
    document.title = say(title);
  };
  write();
  i18n.on('change', write);
}
