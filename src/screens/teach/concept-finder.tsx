import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ArrowDownAZ, ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { sortConcepts } from '../../session/teach/arrange.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';

interface Props {
  /** What was typed. */
  wanted: string;
  onWanted: (typed: string) => void;
  /** How many concepts are shown, and how many there are. */
  shown: number;
  all: number;
  /** Whether every concept is folded. */
  areFolded: boolean;
  onFoldAll: (folded: boolean) => void;
}

/** Finds one of many concepts, folds all of them, and sorts them by name. */
export function ConceptFinder({ wanted, onWanted, shown, all, areFolded, onFoldAll }: Props) {
  const tools = useTools();
  return (
    <search className="finder">
      <input
        className="finder-field"
        type="search"
        aria-label={t`Find a concept`}
        placeholder={t`Find a concept`}
        value={wanted}
        onChange={(event) => onWanted(event.currentTarget.value)}
      />
      <Button look="quiet" onPress={() => onFoldAll(!areFolded)}>
        {areFolded ? <ChevronsUpDown aria-hidden="true" /> : <ChevronsDownUp aria-hidden="true" />}
        {areFolded ? t`Unfold all` : t`Fold all`}
      </Button>
      <Button look="quiet" onPress={() => sortConcepts(tools)}>
        <ArrowDownAZ aria-hidden="true" /> <Trans>Sort by name</Trans>
      </Button>
      <p className="finder-words" role="status">
        {wanted.trim() !== '' && foundWords(shown, all)}
      </p>
    </search>
  );
}

function foundWords(shown: number, all: number): string {
  return shown === 0
    ? t`None of the ${all} concepts is called so.`
    : t`${shown} of ${all} concepts`;
}
