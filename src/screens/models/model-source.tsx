import type { PretrainedModel } from '../../domain/models/pretrained-model.ts';

/** Where a kept model came from, and how it was checked. */
export function ModelSourceWords({ model: { revision, source } }: { model: PretrainedModel }) {
  if (revision === '') return 'from disk, not verified against the hub.';
  if (source === 'disk')
    return 'from disk; checked against the pack’s own list, not against the hub.';
  return (
    <>
      revision <code>{revision.slice(0, 7)}</code>, every file checked
      {source ? ` against the list of ${source.host}.` : ' when it came.'}
    </>
  );
}
