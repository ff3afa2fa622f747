import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Episode } from '../../domain/session/episode.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { askWhatIf, closeWhatIf } from '../../session/ask/what-if.ts';
import { Button } from '../../ui/button.tsx';
import { Curtain, useIsHidden } from '../predict/curtain.tsx';
import { EngineTrouble } from '../engine-panel/engine-trouble.tsx';
import { changeWords } from './change-words.ts';
import { Explain } from '../shared/explain.tsx';
import { LazyPartView } from '../shared/lazy-part-view.tsx';
import { FewChanges } from './change-choices.tsx';
import { manyChangesPart } from './many-changes-part.ts';
import { outcomeWords } from './outcome-words.ts';
import { SideBySide } from './side-by-side.tsx';
import './what-if.css';

/** Up to this many concepts, every change has a button. With more there are menus. */
const FEW = 3;

/** The same question under a changed support set, beside the answer as taught. The table stays as it is. */
export function WhatIf({ episode }: { episode: Episode }) {
  const { labels } = episode.linkContext;
  return (
    <section aria-labelledby="what-if-title" className="what-if">
      <h3 id="what-if-title" className="why-title">
        <Trans>What if…</Trans>
      </h3>
      {labels.length > FEW ? (
        <LazyPartView part={manyChangesPart} meanwhile={<div className="what-if-room" />}>
          {({ ManyChanges }) => <ManyChanges episode={episode} />}
        </LazyPartView>
      ) : (
        <FewChanges episode={episode} />
      )}
      <Explain term="counterfactual">{t`What is a counterfactual?`}</Explain>
      <Outcome />
    </section>
  );
}

function Outcome() {
  const tools = useTools();
  const state = useStudio((studio) => studio.whatIf);
  const threshold = useStudio((studio) => studio.session.threshold);
  const hidden = useIsHidden(state.kind === 'answered' ? state : null);
  const box = useRef<HTMLDivElement>(null);
  // The buttons may be at the zone's lower edge, so this scrolls their result into view. Newer browsers return a
  // promise, which React must not take for the effect's clean-up.
  useEffect(() => void box.current?.scrollIntoView({ block: 'nearest' }), [state]);
  if (state.kind === 'none') return null;
  return (
    <div ref={box} className="what-if-outcome" aria-busy={state.kind === 'answering'}>
      <div className="what-if-head">
        <h4 className="what-if-change">{changeWords(state.change, state.base)}</h4>
        <Button look="icon" aria-label={t`Close the comparison`} onPress={() => closeWhatIf(tools)}>
          <X aria-hidden="true" />
        </Button>
      </div>
      {state.kind === 'failed' && (
        <EngineTrouble
          failure={state.failure}
          onAgain={() => void askWhatIf(tools, state.base, state.change)}
        />
      )}
      {state.kind === 'answered' && (
        <Curtain of={{ episode: state.episode }}>
          <SideBySide base={state.base} changed={state.episode} />
        </Curtain>
      )}
      <p className="what-if-words" role="status" aria-label={t`Outcome`}>
        {hidden ? '' : outcomeWords(state, threshold)}
      </p>
    </div>
  );
}
