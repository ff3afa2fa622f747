import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import type { Words } from '../../languages/words.ts';
import { onApple, SHORTCUTS, type ShortcutAct } from '../shared/shortcuts.ts';
import { Section } from './section.tsx';

const words: Readonly<Record<ShortcutAct, Words>> = {
  undo: msg`Take back the last change`,
  redo: msg`Do it again`,
  save: msg`Save the session to a file`,
  open: msg`Open a session file`,
};

/** The keys of the page, as they are on this device. */
export function KeysSection() {
  const isApple = onApple();
  const here = SHORTCUTS.filter(({ notOnApple }) => !(isApple && notOnApple === true));
  return (
    <Section title={t`Keys`}>
      <dl className="device-keys">
        {here.map(({ act, letter, withShift }) => (
          <div key={`${act} ${letter}`}>
            <dt>
              <kbd>{keysOf(letter, withShift, isApple)}</kbd>
            </dt>
            <dd>{say(words[act])}</dd>
          </div>
        ))}
      </dl>
      <p className="device-note">
        <Trans>
          On a keyboard without Latin letters, press the same places. In a name that you are typing,
          undo belongs to the text.
        </Trans>
      </p>
    </Section>
  );
}

function keysOf(letter: string, withShift: boolean, isApple: boolean): string {
  const key = letter.toUpperCase();
  if (isApple) return `${withShift ? '⇧' : ''}⌘${key}`;
  return withShift ? t`Ctrl+Shift+${key}` : t`Ctrl+${key}`;
}
