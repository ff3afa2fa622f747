import type { ImageId } from '../../kernel/image-id.ts';
import { answerFrom, NONE, rank } from '../lcl/answer.ts';
import type { SupportChange } from '../lcl/counterfactual.ts';
import { evidenceFor } from '../lcl/evidence.ts';
import { conceptOf, type Episode, type TaughtConcept } from '../session/episode.ts';
import { conceptChoices, placeOfSaid } from './vote-choices.ts';
import type {
  AnswerScene,
  ChangeOnWall,
  ConceptOnWall,
  ConceptsScene,
  EvidenceScene,
  QuestionScene,
} from './wall-scene.ts';

/** As many as can be seen from the last row. */
const EVIDENCE_ROWS = 4;
/** Effects below this (nats) never look strong, because a probability then moves by ten points at most. */
const FAINT_ON_WALL = 0.4;
/** A wall has room for so many pictures, of all concepts together and of one. */
const PICTURES = 12;
const PICTURES_OF_ONE = 4;

const onWall = ({ name, marker }: TaughtConcept): ConceptOnWall => ({ name, marker });

/** The concepts that the labels of an episode stand for, in their order. */
export function conceptsIn(episode: Pick<Episode, 'concepts' | 'linkContext'>) {
  return episode.linkContext.labels.map((label) => onWall(conceptOf(episode, label)));
}

/** A picture to ask about, and what may be said of it. */
export function questionScene(
  picture: ImageId,
  concepts: readonly ConceptOnWall[],
  change: ChangeOnWall | null = null,
): QuestionScene {
  return { kind: 'question', picture, change, choices: conceptChoices(concepts), votes: null };
}

/** What the model answers. After a change, what it answered before is beside it. */
export function answerScene(
  episode: Episode,
  threshold: number,
  changed: { readonly base: Episode; readonly change: ChangeOnWall } | null = null,
): AnswerScene {
  const choices = conceptChoices(conceptsIn(episode));
  const { labels, query } = episode.linkContext;
  const shares = new Map(
    rank(labels, episode.scores.full).map(({ label, probability }) => [label, probability]),
  );
  const said = saidOnWall(episode, threshold);
  return {
    kind: 'answer',
    picture: query.imageId,
    change: changed?.change ?? null,
    said,
    ...(changed && { saidBefore: saidOnWall(changed.base, threshold) }),
    choices,
    saidChoice: placeOfSaid(choices, said),
    probabilities: [...labels, NONE].map((label) => shares.get(label) ?? 0),
    votes: null,
  };
}

/** The concept that was said, or `null` for "not sure". */
function saidOnWall(episode: Episode, threshold: number): ConceptOnWall | null {
  const { verdict } = answerFrom(episode.linkContext.labels, episode.scores.full, threshold);
  return verdict.kind === 'named' ? onWall(conceptOf(episode, verdict.label)) : null;
}

/** The pictures that did most for or against the likeliest candidate. `null` while the evidence is pending. */
export function evidenceScene(episode: Episode): EvidenceScene | null {
  const { linkContext, scores } = episode;
  const [first] = rank(linkContext.labels, scores.full);
  if (!first || scores.without.length === 0) return null;
  const shown = new Map(linkContext.supportSet.map((one) => [one.demonstrationId, one]));
  const strongest = [...evidenceFor(linkContext.labels, scores, first.label)]
    .sort((one, other) => Math.abs(other.drop) - Math.abs(one.drop))
    .slice(0, EVIDENCE_ROWS);
  const most = Math.max(FAINT_ON_WALL, ...strongest.map(({ drop }) => Math.abs(drop)));
  return {
    kind: 'evidence',
    picture: linkContext.query.imageId,
    about: first.label === NONE ? null : onWall(conceptOf(episode, first.label)),
    probability: first.probability,
    rows: strongest.flatMap(({ demonstrationId, drop, probabilityWithout }) => {
      const one = shown.get(demonstrationId);
      if (!one) return [];
      const concept = onWall(conceptOf(episode, one.label));
      return [{ picture: one.imageId, concept, effect: drop / most, probabilityWithout }];
    }),
  };
}

/**
 * The concepts with some of their pictures, the first ones and the last, so that a class sees what was added. The more
 * concepts, the fewer pictures of each.
 */
export function conceptsScene(
  taught: readonly (ConceptOnWall & { readonly pictures: readonly ImageId[] })[],
): ConceptsScene {
  const room = Math.max(1, Math.min(PICTURES_OF_ONE, Math.floor(PICTURES / taught.length)));
  return {
    kind: 'concepts',
    concepts: taught.map(({ name, marker, pictures }) => ({
      name,
      marker,
      shots: pictures.length,
      pictures:
        pictures.length <= room
          ? pictures
          : [...pictures.slice(0, room - 1), ...pictures.slice(-1)],
    })),
  };
}

/** What was taught when the question was asked. */
export function taughtScene(episode: Episode): ConceptsScene {
  const { labels, supportSet } = episode.linkContext;
  return conceptsScene(
    labels.map((label) => ({
      ...onWall(conceptOf(episode, label)),
      pictures: supportSet.flatMap((one) => (one.label === label ? [one.imageId] : [])),
    })),
  );
}

/** A change of the support set, as the class sees it. */
export function changeOnWall(change: SupportChange, base: Episode): ChangeOnWall | null {
  const concept = (label: string) => onWall(conceptOf(base, label));
  switch (change.kind) {
    case 'swap-labels':
      return {
        kind: 'swapped',
        one: concept(change.labels[0]),
        other: concept(change.labels[1]),
      };
    case 'without-concept':
      return { kind: 'without-concept', concept: concept(change.label) };
    case 'without-demonstration': {
      const gone = base.linkContext.supportSet.find(
        ({ demonstrationId }) => demonstrationId === change.demonstrationId,
      );
      return gone
        ? { kind: 'without-picture', concept: concept(gone.label), picture: gone.imageId }
        : null;
    }
  }
}
