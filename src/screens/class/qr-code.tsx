import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { generate } from 'lean-qr';
import { QUIET_CELLS, qrPath } from './qr-path.ts';

/** The most characters that a code holds which a phone still reads from a few steps away. */
const MOST = 300;

/** An address as a QR code. It is black on white in every look, because scanners need that. */
export function QrCode({ address }: { address: string }) {
  if (address.length > MOST)
    return (
      <p className="class-note">
        <Trans>This address is too long for a code that can be scanned.</Trans>
      </p>
    );
  const code = generate(address);
  const side = code.size + 2 * QUIET_CELLS;
  return (
    <svg
      className="hand-out-code"
      role="img"
      aria-label={t`QR code of the address`}
      viewBox={`${-QUIET_CELLS} ${-QUIET_CELLS} ${side} ${side}`}
    >
      <rect x={-QUIET_CELLS} y={-QUIET_CELLS} width={side} height={side} fill="#fff" />
      <path d={qrPath(code)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
