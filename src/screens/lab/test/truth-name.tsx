import { t } from '@lingui/core/macro';
import type { Truth } from '../../../domain/evaluation/test-answer.ts';
import type { TestRun } from '../../../domain/session/run.ts';
import { ConceptName } from '../../shared/concept-name.tsx';

interface Props {
  concepts: TestRun['concepts'];
  truth: Truth;
  /** What `null` stands for: as a truth "none of these", as an answer "not sure". */
  otherwise: string;
}

/** A true concept, or what was said: with its marker, if it was taught in that run. */
export function TruthName({ concepts, truth, otherwise }: Props) {
  if (truth === null)
    return (
      <span className="truth-name">
        <span className="truth-none" aria-hidden="true" />
        {otherwise}
      </span>
    );
  const concept = concepts.find(({ name }) => name === truth);
  if (concept) return <ConceptName name={truth} marker={concept.marker} />;
  return (
    <span className="truth-name">
      <bdi translate="no">{truth}</bdi>
      <small>{t`(not taught)`}</small>
    </span>
  );
}
