import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import './copy-address.css';

interface Props {
  label: string;
  address: string;
  className: string;
  fieldClass: string;
}

/** An address to read, to mark and to copy. */
export function CopyAddress({ label, address, className, fieldClass }: Props) {
  const [said, setSaid] = useState<{ address: string; isCopied: boolean } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid({ address, isCopied: true });
    } catch {
      setSaid({ address, isCopied: false });
    }
  };
  return (
    <div className={className}>
      <label>
        {label}
        <input
          className={fieldClass}
          readOnly
          value={address}
          translate="no"
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <Button onPress={() => void copy()}>
        <Copy aria-hidden="true" /> <Trans>Copy</Trans>
      </Button>
      <p className="copy-address-words" role="status">
        {said?.address === address &&
          (said.isCopied ? t`Copied` : t`Copying is not allowed here. Mark the address instead.`)}
      </p>
    </div>
  );
}
