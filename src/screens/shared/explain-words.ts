import { msg, plural, t } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import { listOf, sentencesOf } from '../../languages/words.ts';
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
          t`A demonstration is one picture with its name.`,
          t`The model reads it beside your question, and nothing inside the model is changed.`,
        ],
        example: demonstrationExample(session),
      };
    case 'link-context':
      return {
        sentences: [
          t`The link context is all demonstrations together, with your question behind them.`,
          t`The answer is linked to them, so another demonstration can make another answer.`,
        ],
        example: linkContextExample(session),
      };
    case 'counterfactual':
      return {
        sentences: [
          t`A counterfactual is the same question after one change of what was taught.`,
          t`If the answer changes too, then what you changed was a cause of it.`,
        ],
        example: counterfactualExample(episode),
      };
    case 'not-sure':
      return {
        sentences: [
          t`The model says “not sure” where “none of these” is likeliest, or where no name reaches your threshold.`,
          t`That is an answer and no failure, because a picture may show nothing that was taught.`,
        ],
        example: notSureExample(session, episode),
      };
  }
}

function demonstrationExample({ concepts }: Session): string {
  const shown = concepts.find(({ demonstrations }) => demonstrations.length > 0);
  const [first] = shown?.demonstrations ?? [];
  if (!shown || !first) return t`Here is none yet. Add a picture to a concept.`;
  const { length } = shown.demonstrations;
  return length === 1
    ? t`Here “${{ name: shown.name }}” has one. It is the picture “${{ source: first.source }}”.`
    : t`Here “${{ name: shown.name }}” has ${length}. The first is the picture “${{ source: first.source }}”.`;
}

function linkContextExample({ concepts, query }: Session): string {
  const supportSet = supportSetOf(concepts);
  if (supportSet.length === 0) return t`Here it is empty. Add a picture to a concept.`;
  const names = namesWords(labelsOf(supportSet));
  const has = t`${plural(supportSet.length, {
    one: `Here it has one demonstration of ${names}.`,
    other: `Here it has # demonstrations of ${names}.`,
  })}`;
  const asked = query
    ? t`Your question is about “${{ source: query.source }}”.`
    : t`You have not asked about a picture yet.`;
  return say(sentencesOf([has, asked]));
}

/** As many names as a sentence can hold. */
const NAMED = 3;

function namesWords(labels: readonly string[]): string {
  const quoted = labels.map((label) => msg`“${label}”`);
  if (quoted.length <= NAMED) return say(listOf(quoted));
  return t`${{ names: say(listOf(quoted.slice(0, NAMED), 'unit')) }} and others`;
}

function counterfactualExample(episode: Episode | null): string {
  const [one, other] = episode?.linkContext.labels ?? [];
  if (!episode || one === undefined) return t`Here is none yet. Ask about a picture first.`;
  const { source } = episode.linkContext.query;
  return other === undefined
    ? t`Here you could ask about “${source}” without a picture of “${one}”. The part What if… of the studio does it.`
    : t`Here you could ask about “${source}” with the names “${one}” and “${other}” swapped. The part What if… of the studio does it.`;
}

function notSureExample({ threshold }: Session, episode: Episode | null): string {
  if (!episode)
    return t`Here your threshold is ${{ threshold: percent(threshold) }}. Ask about a picture first.`;
  const { labels } = episode.linkContext;
  const { ranking, verdict } = answerFrom(labels, episode.scores.full, threshold);
  const [first] = ranking;
  if (!first || first.label === null)
    return t`Here “none of these” is likeliest, so the answer is “not sure”.`;
  const share = percent(first.probability);
  return verdict.kind === 'named'
    ? t`Here “${{ name: first.label }}” is likeliest with ${share}. Your threshold is ${{ threshold: percent(threshold) }}, so the name is said.`
    : t`Here “${{ name: first.label }}” is likeliest with ${share}. Your threshold is ${{ threshold: percent(threshold) }}, so the answer is “not sure”.`;
}
