import { onApple, SHORTCUTS, type ShortcutAct } from '../shared/shortcuts.ts';
import { Section } from './section.tsx';

const words: Readonly<Record<ShortcutAct, string>> = {
  undo: 'Take back the last change',
  redo: 'Do it again',
  save: 'Save the session to a file',
  open: 'Open a session file',
};

/** The keys of the page, as they are on this device. */
export function KeysSection() {
  const isApple = onApple();
  const here = SHORTCUTS.filter(({ notOnApple }) => !(isApple && notOnApple === true));
  return (
    <Section title="Keys">
      <dl className="device-keys">
        {here.map(({ act, letter, withShift }) => (
          <div key={`${act} ${letter}`}>
            <dt>
              <kbd>{keysOf(letter, withShift, isApple)}</kbd>
            </dt>
            <dd>{words[act]}</dd>
          </div>
        ))}
      </dl>
      <p className="device-note">
        On a keyboard without Latin letters, press the same places. In a name that you are typing,
        undo belongs to the text.
      </p>
    </Section>
  );
}

function keysOf(letter: string, withShift: boolean, isApple: boolean): string {
  const key = letter.toUpperCase();
  if (isApple) return `${withShift ? '⇧' : ''}⌘${key}`;
  return `Ctrl+${withShift ? 'Shift+' : ''}${key}`;
}
