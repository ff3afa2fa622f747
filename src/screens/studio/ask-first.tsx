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
      <h1>The studio did not finish loading the last times.</h1>
      <p>
        The browser closed it while the model was loading; too little memory is the usual reason.
        Your sessions are safe on this device. How do you want to start?
      </p>
      <ul>
        <li>
          <Button look="primary" onPress={() => onStart('on-wasm')}>
            Start with WebAssembly
          </Button>
          <span>Slower, and easier on memory and graphics. Try this first.</span>
        </li>
        <li>
          <Button onPress={() => onStart('without-session')}>Start without my last session</Button>
          <span>It stays saved; you can open it from the session’s menu.</span>
        </li>
        <li>
          <Button onPress={() => onStart('as-usual')}>Try as usual</Button>
          <span>Close other tabs and programs before.</span>
        </li>
      </ul>
    </main>
  );
}
