import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Episode } from '../../domain/session/episode.ts';
import { isByAnother } from '../../session/store/engines-state.ts';
import { explain, followsByItself, stopExplaining } from '../../session/ask/explain.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { MeterBar } from '../../ui/meter-bar.tsx';
import { EngineTrouble } from '../engine-panel/engine-trouble.tsx';
import { costWords } from './cost-words.ts';

/**
 * For an answer whose evidence is pending. It shows how far it has come. Evidence that takes long begins with a button,
 * which says how long.
 */
export function EvidenceOnRequest({ episode }: { episode: Episode }) {
  const tools = useTools();
  const state = useStudio(({ explaining }) => explaining);
  const isMinis = followsByItself(episode);
  const isOthers = useStudio(
    (studio) => isByAnother(episode, studio) || (!isMinis && studio.engines.chosen === 'mini'),
  );
  const mine = state.kind !== 'none' && state.episodeId === episode.id ? state : null;
  const begin = () => void explain(tools, episode);
  const pictures = episode.linkContext.supportSet.length;
  return (
    <section aria-labelledby="evidence-title" className="evidence-request">
      <h3 id="evidence-title" className="why-title">
        <Trans>Which picture made it say that?</Trans>
      </h3>
      {mine?.kind === 'failed' && <EngineTrouble failure={mine.failure} onAgain={begin} />}
      {mine?.kind === 'running' ? (
        <div className="evidence-running">
          <MeterBar
            label={t`Leaving out each picture`}
            value={mine.total === 0 ? null : mine.done / mine.total}
            valueText={t`${{ done: mine.done }} of ${{ total: mine.total }}`}
          />
          <p className="why-note">
            <Trans>
              The answer stands. {mine.done} of {mine.total} left out so far.
            </Trans>
          </p>
          {!isMinis && (
            <Button onPress={() => stopExplaining(tools)}>
              <Trans>Stop</Trans>
            </Button>
          )}
        </div>
      ) : isOthers ? (
        <p className="why-note">
          <Trans>
            This answer was given by {episode.engine.modelName}. Choose that model again to find out
            what each picture did for it.
          </Trans>
        </p>
      ) : (
        mine?.kind !== 'failed' &&
        (isMinis ? (
          <p className="why-note">
            <Trans>The answer stands. What each picture did for it follows.</Trans>
          </p>
        ) : (
          <>
            <p className="why-note">{costWords(pictures, episode.scores.leaveOneOutMs ?? 0)}</p>
            <Button onPress={begin}>
              <Trans>Leave out each picture</Trans>
            </Button>
          </>
        ))
      )}
    </section>
  );
}
