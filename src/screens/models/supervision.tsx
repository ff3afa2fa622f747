import { Trans } from '@lingui/react/macro';
import type { HubModel } from '../../domain/models/hub-models.ts';

/** Who should be there when children use a model that writes freely. It is read before the first download. */
export function SupervisionNote({ model: { role } }: { model: HubModel }) {
  if (role !== 'answers') return null;
  return (
    <p className="model-note">
      <Trans>
        This model can also write freely. Children should use it only while an adult whom they trust
        is there.
      </Trans>
    </p>
  );
}
