import { lacksEvidence } from '../../session/ask/explain.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { episodeInView } from '../../session/store/session-store.ts';
import { Zone } from '../shared/zone.tsx';
import { EvidenceOnRequest } from './evidence-on-request.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { LinkContextText } from './link-context-text.tsx';
import { EmptyRibbons } from './empty-ribbons.tsx';
import { WhatIf } from './what-if.tsx';
import './why-zone.css';

/** Which pictures caused the answer, and what would have been answered without them. */
export function WhyZone() {
  const episode = useStudio((state) => episodeInView(state.ask));
  const waiting = useStudio((state) => state.ask.kind === 'answering');
  return (
    <Zone id="why" title="Why" hint="Which of your pictures made the model say it.">
      {episode ? (
        <div className={waiting ? 'why why-waiting' : 'why'}>
          {lacksEvidence(episode) ? (
            <EvidenceOnRequest episode={episode} />
          ) : (
            <EvidencePanel episode={episode} />
          )}
          <WhatIf episode={episode} />
          <LinkContextText linkContext={episode.linkContext} />
        </div>
      ) : (
        <div className="why-empty">
          <EmptyRibbons />
          <p>
            After an answer, every picture is left out once and the question asked again. How far
            the answer falls is what that picture did for it.
          </p>
          <p>Nothing is trained: swap two names, and the answer must follow.</p>
        </div>
      )}
    </Zone>
  );
}
