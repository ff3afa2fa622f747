import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../../languages/say.ts';
import { numberOf } from '../../../languages/words.ts';
import { subsetEvidence, type SubsetEvidence } from '../../../domain/evaluation/subset-evidence.ts';
import { subsetRows } from '../../../domain/evaluation/subset-plan.ts';
import { saidIn } from '../../../domain/evaluation/test-answer.ts';
import { conceptOf, type Episode } from '../../../domain/session/episode.ts';
import { readSubsets, stopReadingSubsets, subsetsOf } from '../../../session/lab/read-subsets.ts';
import { isByAnother } from '../../../session/store/engines-state.ts';
import type { SubsetEvidenceState } from '../../../session/store/subset-evidence-state.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { MeterBar } from '../../../ui/meter-bar.tsx';
import { EngineTrouble } from '../../engine-panel/engine-trouble.tsx';
import { Picture } from '../../shared/picture.tsx';
import { aloneWords, enoughWords, perConcept, fewerSaidWords, triedWords } from './fewer-words.ts';
import './fewer-pictures.css';

interface Props {
  episode: Episode;
}

/** Evidence from fewer pictures, on request: each picture alone, and how many are enough. */
export function FewerPictures({ episode }: Props) {
  const state = useStudio((studio) => studio.subsetEvidence);
  const isOthers = useStudio((studio) => isByAnother(episode, studio));
  const mine = state.kind !== 'none' && state.episodeId === episode.id ? state : null;
  const { supportSet, labels } = episode.linkContext;
  if (supportSet.length === labels.length || (isOthers && mine?.kind !== 'read')) return null;
  return (
    <section aria-labelledby="fewer-title" className="fewer">
      <h3 id="fewer-title" className="why-title">
        <Trans>Would fewer pictures do?</Trans>
      </h3>
      {mine?.kind === 'read' ? (
        <Read episode={episode} state={mine} />
      ) : (
        <OnRequest episode={episode} state={mine} />
      )}
    </section>
  );
}

type Shown = Exclude<SubsetEvidenceState, { kind: 'none' }>;

function OnRequest({ episode, state }: Props & { state: Shown | null }) {
  const tools = useTools();
  const begin = () => void readSubsets(tools, episode);
  if (state?.kind === 'failed') return <EngineTrouble failure={state.failure} onAgain={begin} />;
  if (state?.kind === 'running')
    return (
      <div className="evidence-running">
        <MeterBar
          label={t`Asking from fewer pictures`}
          value={state.done / Math.max(1, state.total)}
          valueText={t`${{ done: state.done }} of ${{ total: state.total }}`}
        />
        <p className="why-note">
          <Trans>
            The answer stands. {state.done} of {state.total} asked so far.
          </Trans>
        </p>
        <Button onPress={() => stopReadingSubsets(tools)}>
          <Trans>Stop</Trans>
        </Button>
      </div>
    );
  const times = say(numberOf(subsetRows(subsetsOf(episode)).length));
  return (
    <>
      <p className="why-note">
        <Trans>
          The same question, asked {times} times: with each picture as the only one of its concept,
          and with fewer of every concept. The answer stands.
        </Trans>
      </p>
      <Button onPress={begin}>
        <Trans>Try fewer pictures</Trans>
      </Button>
    </>
  );
}

function Read({ episode, state }: Props & { state: Extract<Shown, { kind: 'read' }> }) {
  const threshold = useStudio(({ session }) => session.threshold);
  const { linkContext, scores } = episode;
  const { labels } = linkContext;
  const evidence = subsetEvidence(labels, scores.full, state.plan, state.scores, threshold);
  const full = saidIn(labels, { scores: scores.full }, threshold);
  const what = fewerSaidWords(full, (label) => conceptOf(episode, label).name);
  const same = evidence.alone.filter(({ said }) => said === full).length;
  const all = evidence.alone.length;
  return (
    <>
      <h4 className="fewer-title">
        <Trans>Each picture alone</Trans>
      </h4>
      <p className="why-note">
        <Trans>
          Pictures that alone lead to {what}: {same} of {all}. Each is then the only picture of its
          concept, and the other concepts keep all of theirs.
        </Trans>
      </p>
      <Alone episode={episode} evidence={evidence} full={full} />
      <h4 className="fewer-title">
        <Trans>How many are enough</Trans>
      </h4>
      <p role="status">{enoughWords(evidence, what)}</p>
      {evidence.levels.length > 0 && <Levels evidence={evidence} />}
    </>
  );
}

interface WithEvidence {
  evidence: SubsetEvidence;
}

function Alone({
  episode,
  evidence,
  full,
}: Props & WithEvidence & { full: ReturnType<typeof saidIn> }) {
  const { supportSet } = episode.linkContext;
  const nameOf = (label: string) => conceptOf(episode, label).name;
  return (
    <ul className="fewer-alone" aria-label={t`Each picture alone`}>
      {evidence.alone.map((reading) => {
        const shown = supportSet.find(
          ({ demonstrationId }) => demonstrationId === reading.demonstrationId,
        );
        if (!shown) return null;
        const alike = supportSet.filter(({ label }) => label === shown.label);
        return (
          <li key={reading.demonstrationId}>
            <span className="fewer-thumb">
              <Picture
                imageId={shown.imageId}
                alt={t`${{ name: nameOf(shown.label) }}, picture ${{ place: alike.indexOf(shown) + 1 }} of ${{ count: alike.length }}`}
              />
            </span>
            <span>{aloneWords(reading, full, nameOf)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Levels({ evidence }: WithEvidence) {
  return (
    <table className="fewer-table">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Pictures</Trans>
          </th>
          <th scope="col">
            <Trans>The answer stays</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {evidence.levels.map(({ shots, stayed, tried, possible }) => (
          <tr key={shots}>
            <th scope="row">{perConcept(shots)}</th>
            <td>
              <Trans>
                {stayed} of {triedWords({ tried, possible })}
              </Trans>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
