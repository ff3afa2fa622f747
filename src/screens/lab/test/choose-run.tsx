import { t } from '@lingui/core/macro';
import { ChevronDown } from 'lucide-react';
import { gradeCounts } from '../../../domain/evaluation/grade-counts.ts';
import { namesIn, type TestRun } from '../../../domain/session/run.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../shared/menu.tsx';
import { MenuItem } from '../../shared/menu-items.tsx';
import { dateWords } from './run-words.ts';

interface Props {
  /** Latest last. */
  runs: readonly TestRun[];
  chosen: TestRun;
  threshold: number;
  onChoose: (id: string) => void;
}

/** The runs that the session has kept, the latest first. */
export function ChooseRun({ runs, chosen, threshold, onChoose }: Props) {
  if (runs.length < 2) return null;
  const date = dateWords(chosen.ranAt);
  return (
    <Menu
      label={t`Earlier runs`}
      trigger={
        <Button aria-label={t`Run of ${date}: choose another run`}>
          <span>{t`Run of ${date}`}</span>
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {runs.toReversed().map((run) => {
        const { right, all } = gradeCounts(namesIn(run), run.answers, threshold);
        return (
          <MenuItem
            key={run.id}
            text={t`${{ date: dateWords(run.ranAt) }}: ${right} of ${all}`}
            isChecked={run.id === chosen.id}
            onAction={() => onChoose(run.id)}
          />
        );
      })}
    </Menu>
  );
}
