import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useTools } from '../../session/store/session-context.tsx';
import type { StorageUse } from '../../ports/browser-storage.ts';
import { Button } from '../../ui/button.tsx';
import { EraseEverything } from './erase-everything.tsx';
import { storageLines } from './storage-lines.ts';
import { Section } from './section.tsx';
import './storage-section.css';

/** The data that the studio keeps on this device, whether the browser may delete it, and how the visitor can. */
export function StorageSection() {
  const { storage } = useTools();
  const [use, setUse] = useState<StorageUse | null>(null);
  const [persists, setPersists] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [looks, setLooks] = useState(0);

  useEffect(() => {
    let isStale = false;
    void Promise.all([storage.measure(), storage.isPersistent()]).then(([measured, persistent]) => {
      if (isStale) return;
      setUse(measured);
      setPersists(persistent);
    });
    return () => {
      isStale = true;
    };
  }, [storage, looks]);

  return (
    <Section title={t`Storage`}>
      <div className="storage">
        {use ? (
          <dl>
            {storageLines(use).map(({ what, size }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{size}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p>
            <Trans>Adding up…</Trans>
          </p>
        )}
        {persists === true && (
          <p>
            <Trans>The browser keeps this until you delete it.</Trans>
          </p>
        )}
        {persists === false && (
          <>
            <p>
              {isRefused
                ? t`The browser did not agree: it may delete this when it needs room. Save important sessions to a file; installing the studio helps too.`
                : t`The browser may delete this when it needs room.`}
            </p>
            <Button
              onPress={() =>
                void storage.persist().then((persistent) => {
                  setPersists(persistent);
                  setRefused(!persistent);
                })
              }
            >
              <Trans>Ask the browser to keep it</Trans>
            </Button>
          </>
        )}
        <EraseEverything onErased={() => setLooks((count) => count + 1)} />
      </div>
    </Section>
  );
}
