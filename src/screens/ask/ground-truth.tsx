import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Check, X } from 'lucide-react';
import type { Answer } from '../../domain/lcl/answer.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import './ground-truth.css';

interface Props {
  answer: Answer;
  episode: Episode;
}

/** The true concept of a picture of the test tray, beside the model's answer. The model never sees it. */
export function GroundTruth({ answer, episode }: Props) {
  const { imageId } = episode.linkContext.query;
  const truth = useStudio(
    ({ session }) => session.testTray.find((heldOut) => heldOut.imageId === imageId)?.truth,
  );
  if (truth === undefined || truth === '') return null;
  const { verdict } = answer;
  if (truth === null) return <StrangerTruth isRight={verdict.kind === 'not-sure'} />;
  if (!episode.concepts.some(({ name }) => name === truth))
    return (
      <p className="truth">
        <Trans>In truth it is “{truth}”, which the model was not shown.</Trans>
      </p>
    );
  if (verdict.kind === 'not-sure')
    return (
      <p className="truth">
        <Trans>In truth it is “{truth}”.</Trans>
      </p>
    );
  const right = conceptOf(episode, verdict.label).name === truth;
  return (
    <p className={right ? 'truth truth-right' : 'truth truth-wrong'}>
      {right ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
      {right ? t`Right: it is “${truth}”.` : t`Wrong: in truth it is “${truth}”.`}
    </p>
  );
}

/** For a picture of none of the concepts, "not sure" is the right answer. */
function StrangerTruth({ isRight }: { isRight: boolean }) {
  return (
    <p className={isRight ? 'truth truth-right' : 'truth truth-wrong'}>
      {isRight ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
      {isRight ? t`Right: it is none of these.` : t`Wrong: in truth it is none of these.`}
    </p>
  );
}
