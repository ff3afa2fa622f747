import { Trans } from '@lingui/react/macro';
import { answerFrom } from '../../domain/lcl/answer.ts';
import { conceptOf, type Episode } from '../../domain/session/episode.ts';
import { askAgainAbout } from '../../session/ask/choose-query.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useIsHidden } from '../predict/curtain.tsx';
import { ConceptName } from '../shared/concept-name.tsx';
import { Picture } from '../shared/picture.tsx';
import './earlier-questions.css';

const SHOWN = 12;

/** Earlier questions and their answers. A press asks about the picture again. */
export function EarlierQuestions() {
  const episodes = useStudio((state) => state.session.episodes);
  const shown = latestPerPicture(episodes);
  const [latest] = shown;
  // The list would say what is hidden above it.
  const hidden = useIsHidden(latest ? { episode: latest } : null);
  if (hidden || shown.length < 2) return null;
  return (
    <details className="earlier">
      <summary>
        <Trans>Asked before</Trans>
      </summary>
      <ul className="earlier-list">
        {shown.map((episode) => (
          <li key={episode.id}>
            <EarlierQuestion episode={episode} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function EarlierQuestion({ episode }: { episode: Episode }) {
  const tools = useTools();
  const threshold = useStudio((state) => state.session.threshold);
  const { linkContext, scores } = episode;
  const { verdict } = answerFrom(linkContext.labels, scores.full, threshold);
  return (
    <Button look="quiet" onPress={() => askAgainAbout(tools, episode.id)}>
      <span className="earlier-picture">
        <Picture imageId={linkContext.query.imageId} alt="" />
      </span>
      <span className="visually-hidden">
        <Trans>Ask again about {linkContext.query.source}, answered:</Trans>{' '}
      </span>
      {verdict.kind === 'named' ? (
        <ConceptName {...conceptOf(episode, verdict.label)} />
      ) : (
        <span>
          <Trans>not sure</Trans>
        </span>
      )}
    </Button>
  );
}

function latestPerPicture(episodes: readonly Episode[]): readonly Episode[] {
  const latest = new Map<string, Episode>();
  for (const episode of [...episodes].reverse()) {
    const { imageId } = episode.linkContext.query;
    if (!latest.has(imageId)) latest.set(imageId, episode);
  }
  return [...latest.values()].slice(0, SHOWN);
}
