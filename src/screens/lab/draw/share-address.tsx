import { Copy } from 'lucide-react';
import { useState } from 'react';
import { codeOf, type ExperimentRequest } from '../../../domain/experiments/experiment-request.ts';
import { Button } from '../../../ui/button.tsx';

/** The address that draws the same experiment on another device. */
export function ShareAddress({ request }: { request: ExperimentRequest }) {
  const address = addressOf(request);
  const [said, setSaid] = useState<{ address: string; words: string } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid({ address, words: 'Copied' });
    } catch {
      setSaid({ address, words: 'Copying is not allowed here. Mark the address instead.' });
    }
  };
  return (
    <div className="draw-share">
      <label className="draw-label draw-share-label">
        Address of this experiment, the same everywhere
        <input
          className="lab-field"
          readOnly
          value={address}
          translate="no"
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <Button onPress={() => void copy()}>
        <Copy aria-hidden="true" /> Copy
      </Button>
      <p className="draw-words" role="status">
        {said?.address === address && said.words}
      </p>
    </div>
  );
}

function addressOf(request: ExperimentRequest): string {
  const address = new URL(location.href);
  address.hash = '';
  address.search = `?draw=${codeOf(request)}`;
  return address.href;
}
