import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { EyeOff } from 'lucide-react';
import type { NONE } from '../../domain/lcl/answer.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import type { Evidence } from '../../domain/lcl/evidence.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { askWhatIf } from '../../session/ask/what-if.ts';
import { hasArrow } from '../../ui/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { ConceptName } from '../shared/concept-name.tsx';
import { Picture } from '../shared/picture.tsx';
import { changeOf, effectWords, moveWords, standingOf } from './effect-words.ts';

interface Props {
  episode: Episode;
  evidence: Evidence;
  /** What the evidence is for. */
  candidate: string | typeof NONE;
}

/** The effect of one demonstration on the answer, in words and numbers. */
export function EvidenceRow({ episode, evidence, candidate }: Props) {
  const tools = useTools();
  const { demonstrationId, drop } = evidence;
  const { supportSet, labels } = episode.linkContext;
  const shown = supportSet.find((picture) => picture.demonstrationId === demonstrationId);
  if (!shown) return null;
  const concept = conceptOf(episode, shown.label);
  const alike = supportSet.filter(({ label }) => label === shown.label);
  const place = alike.indexOf(shown) + 1;
  const words = t`${{ name: concept.name }}, picture ${place} of ${{ count: alike.length }}`;
  const moved = moveWords(evidence);
  const change = { kind: 'without-demonstration', demonstrationId } as const;
  return (
    <li className="evidence-row">
      <span className="evidence-thumb">
        <Picture imageId={shown.imageId} alt={words} />
      </span>
      <span className="evidence-words">
        <ConceptName name={concept.name} marker={concept.marker} />
        <span className="evidence-effect">
          {effectWords(drop, standingOf(shown.label, candidate, labels))} ({changeOf(drop)})
        </span>
        <span className="evidence-effect">
          {moved}
          {hasArrow(moved) && (
            <span className="evidence-without">
              {' '}
              <Trans>without it</Trans>
            </span>
          )}
        </span>
      </span>
      <Button
        look="icon"
        aria-label={t`What if ${{ name: concept.name }}, picture ${place} of ${{ count: alike.length }}, were muted?`}
        onPress={() => void askWhatIf(tools, episode, change)}
      >
        <EyeOff aria-hidden="true" />
      </Button>
    </li>
  );
}
