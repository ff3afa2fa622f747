import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { withoutWords, type Translation } from './translations.ts';
import type { Sayers } from './message-groups.ts';

export interface Translations {
  /** What the sources say, by the ids of the messages. */
  readonly english: Translation;
  readonly sayers: Sayers;
  /** Every translation by its language, whether it is complete or not. Obsolete messages are left out. */
  readonly all: ReadonlyMap<string, Translation>;
  /** The translations that have words for every message. */
  readonly complete: ReadonlyMap<string, Translation>;
}

let reading: Promise<Translations> | null = null;

/** Extracts the messages of the sources and reads their translations. One build does it once. */
export const readTranslations = (): Promise<Translations> => (reading ??= read());

async function read(): Promise<Translations> {
  const config = getConfig({ skipValidation: true });
  const [catalog] = await getCatalogs(config);
  const messages = Object.entries((await catalog?.collect()) ?? {});
  const english = Object.fromEntries(messages.map(([id, { message }]) => [id, message ?? '']));
  const sayers = Object.fromEntries(
    messages.map(([id, { origin }]) => [id, (origin ?? []).map(([file]) => file)]),
  );
  const all = new Map<string, Translation>();
  for (const locale of config.locales) {
    const entries = Object.entries((await catalog?.read(locale)) ?? {});
    const current = entries.filter(([, { obsolete }]) => !obsolete);
    all.set(locale, Object.fromEntries(current.map(([id, one]) => [id, one.translation])));
  }
  const isComplete = ([, words]: readonly [string, Translation]) =>
    withoutWords(words, english).length === 0;
  return { english, sayers, all, complete: new Map([...all].filter(isComplete)) };
}
