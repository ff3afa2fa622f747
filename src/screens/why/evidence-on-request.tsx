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
        Which picture made it say that?
      </h3>
      {mine?.kind === 'failed' && <EngineTrouble failure={mine.failure} onAgain={begin} />}
      {mine?.kind === 'running' ? (
        <div className="evidence-running">
          <MeterBar
            label="Leaving out each picture"
            value={mine.total === 0 ? null : mine.done / mine.total}
            valueText={`${mine.done} of ${mine.total}`}
          />
          <p className="why-note">
            The answer stands. {mine.done} of {mine.total} left out so far.
          </p>
          {!isMinis && <Button onPress={() => stopExplaining(tools)}>Stop</Button>}
        </div>
      ) : isOthers ? (
        <p className="why-note">
          This answer was given by {episode.engine.modelName}. Choose that model again to find out
          what each picture did for it.
        </p>
      ) : (
        mine?.kind !== 'failed' &&
        (isMinis ? (
          <p className="why-note">The answer stands. What each picture did for it follows.</p>
        ) : (
          <>
            <p className="why-note">{costWords(pictures, episode.scores.leaveOneOutMs ?? 0)}</p>
            <Button onPress={begin}>Leave out each picture</Button>
          </>
        ))
      )}
    </section>
  );
}
