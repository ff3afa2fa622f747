import { I18n, type MessageDescriptor, type MessageOptions, type Messages } from '@lingui/core';
import { SOURCE_LANGUAGE, directionOf, type PageLanguage } from './languages.ts';
import { isFormed, isMessage, type Formed, type Words } from './words.ts';

/** These two signs keep the direction of what stands between them from its neighbours. */
const ISOLATE = '\u2068';
const ISOLATE_END = '\u2069';

type Values = Readonly<Record<string, unknown>>;

/** Writes messages. They may hold other messages, and values that `Intl` writes. */
class Translator extends I18n {
  language: PageLanguage = SOURCE_LANGUAGE;

  /** From now on messages are written in this language. `formats` are the tags for numbers, dates and lists. */
  use(language: PageLanguage, formats: readonly string[], messages: Messages): void {
    this.language = language;
    this.loadAndActivate({ locale: language, locales: [...formats], messages });
  }

  override _(id: MessageDescriptor | string, values?: Values, options?: MessageOptions): string {
    if (typeof id === 'string') return super._(id, this.writtenValues(values), options);
    return super._({ ...id, values: this.writtenValues(id.values ?? values) });
  }

  written(words: Words): string {
    if (typeof words === 'string') return words;
    return isFormed(words) ? this.formed(words) : this._(words);
  }

  /** Chinese and Japanese write no space after a full stop. */
  private get betweenSentences(): string {
    return this.language === 'zh-Hans' || this.language === 'ja' ? '' : ' ';
  }

  /** What stands between the items of a row. */
  private get comma(): string {
    if (this.language === 'zh-Hans' || this.language === 'ja') return '、';
    return directionOf(this.language) === 'rtl' ? '، ' : ', ';
  }

  /** The tags for `Intl`. */
  get tags(): string[] {
    return [this.locales ?? this.locale].flat();
  }

  /** Values as the message takes them. Only numbers stay as they are, because plurals depend on them. */
  writtenValues(values: Values = {}): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, this.writtenValue(value)]),
    );
  }

  private writtenValue(value: unknown): unknown {
    if (isMessage(value) || isFormed(value)) return this.written(value);
    if (typeof value !== 'string' || directionOf(this.language) === 'ltr') return value;
    return `${ISOLATE}${value}${ISOLATE_END}`;
  }

  private formed(value: Formed): string {
    switch (value.form) {
      case 'list': {
        const items = value.items.map((item) => this.written(item));
        // What `Intl` calls a list of units has an "and" in some languages, and nothing at all between its items in others.
        if (value.by === 'unit') return items.join(this.comma);
        return new Intl.ListFormat(this.tags, { type: value.by }).format(items);
      }
      case 'sentences':
        return value.sentences.map((one) => this.written(one)).join(this.betweenSentences);
      case 'number':
        return new Intl.NumberFormat(this.tags, value.options).format(value.value);
      case 'date':
        return new Intl.DateTimeFormat(this.tags, value.options).format(value.value);
    }
  }
}

/**
 * The one translator of the page, like the one `lang` of its document. It begins in the language of the sources, so that
 * tests can write words at once. The built page has no words before `showLanguage`.
 */
export const i18n = new Translator({
  locale: SOURCE_LANGUAGE,
  messages: { [SOURCE_LANGUAGE]: {} },
});
