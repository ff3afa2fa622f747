import { answerFrom } from '../../domain/lcl/answer.ts';
import { labelsOf, supportSetOf } from '../../domain/lcl/support-set.ts';
import type { Episode } from '../../domain/session/episode.ts';
import type { Session } from '../../domain/session/session.ts';
import { percent } from '../../ui/numbers.ts';

/** The words of the method that the page explains where it uses them. */
export const TERMS = ['demonstration', 'link-context', 'counterfactual', 'not-sure'] as const;
export type Term = (typeof TERMS)[number];

interface Explanation {
  readonly sentences: readonly [string, string];
  /** An example on the visitor's own session. */
  readonly example: string;
}

/** A word of the method in two sentences, with an example on the session. `episode` is the answer in view. */
export function explainTerm(term: Term, session: Session, episode: Episode | null): Explanation {
  switch (term) {
    case 'demonstration':
      return {
        sentences: [
          'A demonstration is one picture with its name.',
          'The model reads it beside your question, and nothing inside the model is changed.',
        ],
        example: demonstrationExample(session),
      };
    case 'link-context':
      return {
        sentences: [
          'The link context is all demonstrations together, with your question behind them.',
          'The answer is linked to them, so another demonstration can make another answer.',
        ],
        example: linkContextExample(session),
      };
    case 'counterfactual':
      return {
        sentences: [
          'A counterfactual is the same question after one change of what was taught.',
          'If the answer changes too, then what you changed was a cause of it.',
        ],
        example: counterfactualExample(episode),
      };
    case 'not-sure':
      return {
        sentences: [
          'The model says “not sure” where “none of these” is likeliest, or where no name reaches your threshold.',
          'That is an answer and no failure, because a picture may show nothing that was taught.',
        ],
        example: notSureExample(session, episode),
      };
  }
}

function demonstrationExample({ concepts }: Session): string {
  const shown = concepts.find(({ demonstrations }) => demonstrations.length > 0);
  const [first] = shown?.demonstrations ?? [];
  if (!shown || !first) return 'Here is none yet. Add a picture to a concept.';
  const { length } = shown.demonstrations;
  return length === 1
    ? `Here “${shown.name}” has one. It is the picture “${first.source}”.`
    : `Here “${shown.name}” has ${length}. The first is the picture “${first.source}”.`;
}

function linkContextExample({ concepts, query }: Session): string {
  const supportSet = supportSetOf(concepts);
  if (supportSet.length === 0) return 'Here it is empty. Add a picture to a concept.';
  const count =
    supportSet.length === 1 ? 'one demonstration' : `${supportSet.length} demonstrations`;
  const names = namesWords(labelsOf(supportSet));
  return query
    ? `Here it has ${count} of ${names}, and the question about “${query.source}”.`
    : `Here it has ${count} of ${names}. You have not asked about a picture yet.`;
}

/** As many names as a sentence can hold. */
const NAMED = 3;

function namesWords(labels: readonly string[]): string {
  const quoted = labels.map((label) => `“${label}”`);
  if (quoted.length > NAMED) return `${quoted.slice(0, NAMED).join(', ')} and others`;
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

function counterfactualExample(episode: Episode | null): string {
  const [one, other] = episode?.linkContext.labels ?? [];
  if (!episode || one === undefined) return 'Here is none yet. Ask about a picture first.';
  const about = `Here you could ask about “${episode.linkContext.query.source}”`;
  return other === undefined
    ? `${about} without a picture of “${one}”. The part What if… of the studio does it.`
    : `${about} with the names “${one}” and “${other}” swapped. The part What if… of the studio does it.`;
}

function notSureExample({ threshold }: Session, episode: Episode | null): string {
  if (!episode) return `Here your threshold is ${percent(threshold)}. Ask about a picture first.`;
  const { labels } = episode.linkContext;
  const { ranking, verdict } = answerFrom(labels, episode.scores.full, threshold);
  const [first] = ranking;
  if (!first || first.label === null)
    return 'Here “none of these” is likeliest, so the answer is “not sure”.';
  const named = verdict.kind === 'named' ? 'the name is said' : 'the answer is “not sure”';
  return `Here “${first.label}” is likeliest with ${percent(first.probability)}. Your threshold is ${percent(threshold)}, so ${named}.`;
}
