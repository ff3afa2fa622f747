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
        Would fewer pictures do?
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
          label="Asking from fewer pictures"
          value={state.done / Math.max(1, state.total)}
          valueText={`${state.done} of ${state.total}`}
        />
        <p className="why-note">
          The answer stands. {state.done} of {state.total} asked so far.
        </p>
        <Button onPress={() => stopReadingSubsets(tools)}>Stop</Button>
      </div>
    );
  const times = subsetRows(subsetsOf(episode)).length.toLocaleString('en');
  return (
    <>
      <p className="why-note">
        The same question, asked {times} times: with each picture as the only one of its concept,
        and with fewer of every concept. The answer stands.
      </p>
      <Button onPress={begin}>Try fewer pictures</Button>
    </>
  );
}

function Read({ episode, state }: Props & { state: Extract<Shown, { kind: 'read' }> }) {
  const threshold = useStudio(({ session }) => session.threshold);
  const { linkContext, scores } = episode;
  const { labels } = linkContext;
  const evidence = subsetEvidence(labels, scores.full, state.plan, state.scores, threshold);
  const full = saidIn(labels, { scores: scores.full }, threshold);
  return (
    <>
      <h4 className="fewer-title">Each picture alone</h4>
      <p className="why-note">
        {evidence.alone.filter(({ said }) => said === full).length} of {evidence.alone.length} say{' '}
        {fewerSaidWords(full, (label) => conceptOf(episode, label).name)} as the only picture of
        their concept. The other concepts keep all of theirs.
      </p>
      <Alone episode={episode} evidence={evidence} full={full} />
      <h4 className="fewer-title">How many are enough</h4>
      <p role="status">
        {enoughWords(
          evidence,
          fewerSaidWords(full, (label) => conceptOf(episode, label).name),
        )}
      </p>
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
    <ul className="fewer-alone" aria-label="Each picture alone">
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
                alt={`${nameOf(shown.label)}, picture ${alike.indexOf(shown) + 1} of ${alike.length}`}
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
          <th scope="col">Pictures</th>
          <th scope="col">The answer stays</th>
        </tr>
      </thead>
      <tbody>
        {evidence.levels.map(({ shots, stayed, tried, possible }) => (
          <tr key={shots}>
            <th scope="row">{perConcept(shots)}</th>
            <td>
              {stayed} of {triedWords({ tried, possible })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
