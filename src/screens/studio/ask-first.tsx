import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useStudio } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import './ask-first.css';

interface Props {
  onStart: (how: 'as-usual' | 'on-wasm' | 'without-session') => void;
  children: ReactNode;
}

/** Asks how to start after loads that were never finished. Otherwise it shows the studio. */
export function AskFirst({ onStart, children }: Props) {
  const asks = useStudio((state) => state.asksHowToStart);
  if (!asks) return children;
  return (
    <main className="ask-first">
      <h1>
        <Trans>The studio did not finish loading the last times.</Trans>
      </h1>
      <p>
        <Trans>
          The browser closed it while the model was loading; too little memory is the usual reason.
          Your sessions are safe on this device. How do you want to start?
        </Trans>
      </p>
      <ul>
        <li>
          <Button look="primary" onPress={() => onStart('on-wasm')}>
            <Trans>Start with WebAssembly</Trans>
          </Button>
          <span>
            <Trans>Slower, and easier on memory and graphics. Try this first.</Trans>
          </span>
        </li>
        <li>
          <Button onPress={() => onStart('without-session')}>
            <Trans>Start without my last session</Trans>
          </Button>
          <span>
            <Trans>It stays saved; you can open it from the session’s menu.</Trans>
          </span>
        </li>
        <li>
          <Button onPress={() => onStart('as-usual')}>
            <Trans>Try as usual</Trans>
          </Button>
          <span>
            <Trans>Close other tabs and programs before.</Trans>
          </span>
        </li>
      </ul>
    </main>
  );
}
