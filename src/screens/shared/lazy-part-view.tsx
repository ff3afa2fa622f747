import { Trans } from '@lingui/react/macro';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { LazyPart } from '../../kernel/lazy-part.ts';
import { say } from '../../languages/say.ts';
import { PART_UNREACHABLE } from '../../session/store/fetch-part.ts';
import { Button } from '../../ui/button.tsx';
import './lazy-part-view.css';

interface Props<Part> {
  part: LazyPart<Part>;
  /** Shown until the part is loaded. By default, a text says that it is loading. */
  meanwhile?: ReactNode;
  /** The component of the part. */
  children: (part: Part) => ReactNode;
}

/** Shows a lazy part of the page. It appears at once if it is loaded, or else as soon as it is. */
export function LazyPartView<Part>({ part, meanwhile, children }: Props<Part>) {
  const [state, setState] = useState<'coming' | 'here' | 'missing'>(
    part.now() === null ? 'coming' : 'here',
  );
  const load = useCallback(
    () => part.load().then(({ ok }) => setState(ok ? 'here' : 'missing')),
    [part],
  );
  useEffect(() => {
    if (part.now() === null) void load();
  }, [part, load]);

  const here = part.now();
  if (here !== null) return children(here);
  if (state === 'coming' && meanwhile !== undefined) return meanwhile;
  return (
    <div className="late">
      {state === 'missing' ? (
        <div role="alert">
          <p>{say(PART_UNREACHABLE)}</p>
          <Button
            onPress={() => {
              setState('coming');
              void load();
            }}
          >
            <Trans>Try again</Trans>
          </Button>
        </div>
      ) : (
        <p className="late-words" role="status">
          <Trans>One moment…</Trans>
        </p>
      )}
    </div>
  );
}
