import { t } from '@lingui/core/macro';
import { codeOf, type ExperimentRequest } from '../../../domain/experiments/experiment-request.ts';
import { CopyAddress } from '../../../ui/copy-address.tsx';

/** The address that draws the same experiment on another device. */
export function ShareAddress({ request }: { request: ExperimentRequest }) {
  return (
    <CopyAddress
      label={t`Address of this experiment, the same everywhere`}
      address={addressOf(request)}
      className="draw-share"
      fieldClass="lab-field"
    />
  );
}

function addressOf(request: ExperimentRequest): string {
  const address = new URL(location.href);
  address.hash = '';
  address.search = `?draw=${codeOf(request)}`;
  return address.href;
}
