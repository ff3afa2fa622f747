import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { GradeChange } from '../../../domain/evaluation/fared-since.ts';
import { Button } from '../../../ui/button.tsx';
import { faredIn, isSameBehind, type Behind, type Counted } from './behind.ts';
import { changeCountWords, dateWords } from './run-words.ts';

interface Props {
  counted: Counted;
  open: Behind | null;
  onOpen: (behind: Behind) => void;
}

const changes: readonly GradeChange[] = ['mended', 'broken', 'same', 'new'];

/** How the pictures fared at the run before and now, so that a mend is seen. */
export function SinceLastRun({ counted, open, onOpen }: Props) {
  const { earlier } = counted;
  if (earlier === null) return null;
  const fared = faredIn(counted);
  const count = (change: GradeChange) => fared.filter((one) => one.change === change).length;
  return (
    <section aria-labelledby="since-title">
      <h3 id="since-title" className="lab-heading">
        <Trans>Since the run before</Trans>
      </h3>
      <p className="lab-note">
        {t`That was ${{ date: dateWords(earlier.ranAt) }}. Both runs are counted with the bar where it is now.`}
      </p>
      <p className="lab-row">
        {changes
          .filter((change) => count(change) > 0 || change === 'mended' || change === 'broken')
          .map((change) => {
            const behind = { kind: 'change', change } as const;
            return (
              <Button
                key={change}
                aria-pressed={isSameBehind(open, behind)}
                isDisabled={count(change) === 0}
                onPress={() => onOpen(behind)}
              >
                {changeCountWords(change, count(change))}
              </Button>
            );
          })}
      </p>
    </section>
  );
}
