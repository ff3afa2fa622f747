import { Trans } from '@lingui/react/macro';
import { bytesOf, type PretrainedModel } from '../../domain/models/pretrained-model.ts';
import { megabyteWords } from './model-words.ts';

/** The size of a kept model, where it came from, and how it was checked. */
export function ModelSourceWords({ model }: { model: PretrainedModel }) {
  const { revision, source } = model;
  const size = megabyteWords(bytesOf(model));
  const short = <code>{revision.slice(0, 7)}</code>;
  if (revision === '')
    return (
      <Trans>
        <strong>On this device:</strong> {size}, from disk, not verified against the hub.
      </Trans>
    );
  if (source === 'disk')
    return (
      <Trans>
        <strong>On this device:</strong> {size}, from disk; checked against the pack’s own list, not
        against the hub.
      </Trans>
    );
  if (!source)
    return (
      <Trans>
        <strong>On this device:</strong> {size}, revision {short}, every file checked when it came.
      </Trans>
    );
  const { host } = source;
  return (
    <Trans>
      <strong>On this device:</strong> {size}, revision {short}, every file checked against the list
      of {host}.
    </Trans>
  );
}
