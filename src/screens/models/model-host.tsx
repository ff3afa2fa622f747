import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { say } from '../../languages/say.ts';
import type { Words } from '../../languages/words.ts';
import { HUB_HOST } from '../../session/store/model-catalogue.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { setModelHost } from '../../session/models/set-model-host.ts';
import { Button } from '../../ui/button.tsx';

/** The host that models come from, which is the hub or a mirror. */
export function ModelHost() {
  const tools = useTools();
  const host = useStudio(({ catalogue }) => catalogue.host);
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Words | null>(null);
  const set = (address: string) => {
    const reason = setModelHost(tools, address);
    setRefusal(reason);
    if (reason === null) setDraft(null);
  };
  return (
    <details className="models-host" open={host !== HUB_HOST || undefined}>
      <summary>
        <Trans>Another source of models</Trans>
      </summary>
      <p>
        <Trans>
          Where huggingface.co is blocked, a school may run a mirror of it. Files are checked
          against the mirror’s own list.
        </Trans>
      </p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          set(draft ?? host);
        }}
      >
        <TextField
          value={draft ?? host}
          onChange={(text) => {
            setDraft(text);
            setRefusal(null);
          }}
          isInvalid={refusal !== null}
          validationBehavior="aria"
        >
          <Label>
            <Trans>Address that models come from</Trans>
          </Label>
          <Input className="dialog-input" inputMode="url" spellCheck={false} autoComplete="off" />
          <FieldError className="models-refusal">{refusal !== null && say(refusal)}</FieldError>
        </TextField>
        <div className="model-acts">
          <Button type="submit">
            <Trans>Use this address</Trans>
          </Button>
          {host !== HUB_HOST && (
            <Button
              onPress={() => {
                setDraft(null);
                set('');
              }}
            >
              <Trans>Back to huggingface.co</Trans>
            </Button>
          )}
        </div>
      </Form>
    </details>
  );
}
