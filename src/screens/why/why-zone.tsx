import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { lacksEvidence } from '../../session/ask/explain.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { episodeInView, isOfAnotherQuestion } from '../../session/store/session-store.ts';
import { useIsHidden } from '../predict/curtain.tsx';
import { markerColour } from '../../ui/marker.tsx';
import { Zone } from '../shared/zone.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { evidencePart } from './evidence-part.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { LinkContextText } from './link-context-text.tsx';
import { WhatIf } from './what-if.tsx';
import { subsetsPart } from './subsets/subsets-part.ts';
import './why-zone.css';

/**
 * The pictures that caused the answer, and what the answer would be without them. The children stand below an answer that
 * is in view.
 */
export function WhyZone({ children }: { children: ReactNode }) {
  const episode = useStudio((state) => episodeInView(state.ask));
  const waiting = useStudio((state) => state.ask.kind === 'answering');
  const isSame = useStudio((state) => episode !== null && !isOfAnotherQuestion(episode, state));
  const keepsRoom = useStudio(
    (state) => state.session.asksAtOnce || state.ask.kind === 'answering',
  );
  const hidden = useIsHidden(episode && { episode });
  return (
    <Zone id="why" title={t`Why`} hint={t`Which of your pictures made the model say it.`}>
      {episode && !hidden && (isSame || keepsRoom) ? (
        <div className={isSame ? (waiting ? 'why why-waiting' : 'why') : 'why why-of-another'}>
          {lacksEvidence(episode) ? (
            <LazyPartView part={evidencePart}>
              {({ EvidenceOnRequest }) => <EvidenceOnRequest episode={episode} />}
            </LazyPartView>
          ) : (
            <EvidencePanel episode={episode} />
          )}
          <WhatIf episode={episode} />
          <LazyPartView part={subsetsPart} meanwhile={null}>
            {({ FewerPictures }) => <FewerPictures episode={episode} />}
          </LazyPartView>
          <LinkContextText linkContext={episode.linkContext} />
          {isSame && children}
        </div>
      ) : (
        <div className="why-empty">
          <EmptyRibbons />
          <p>
            <Trans>
              After an answer, every picture is left out once and the question asked again. How far
              the answer falls is what that picture did for it.
            </Trans>
          </p>
          <p>
            <Trans>Nothing is trained: swap two names, and the answer must follow.</Trans>
          </p>
        </div>
      )}
    </Zone>
  );
}

/**
 * A preview of this zone, with ribbons from a question to the pictures that caused its answer. It is only decoration.
 */
function EmptyRibbons() {
  return (
    <svg className="why-sketch" viewBox="0 0 240 120" aria-hidden="true">
      <g fill="none" strokeOpacity="0.55">
        <path d="M46 60C110 60 110 20 176 20" strokeWidth="12" stroke={markerColour(0)} />
        <path d="M46 60C110 60 110 60 176 60" strokeWidth="6" stroke={markerColour(0)} />
        <path
          d="M46 60C110 60 110 100 176 100"
          strokeWidth="3"
          strokeDasharray="5 4"
          stroke={markerColour(1)}
        />
      </g>
      <rect x="8" y="40" width="40" height="40" rx="9" />
      <rect x="176" y="4" width="32" height="32" rx="8" />
      <rect x="176" y="44" width="32" height="32" rx="8" />
      <rect x="176" y="84" width="32" height="32" rx="8" />
    </svg>
  );
}
