import { Trans } from '@lingui/react/macro';
import { useStudio } from '../../../session/store/session-context.tsx';
import { ChooseSet } from './choose-set.tsx';
import { PaperResults } from './paper-results.tsx';
import { RunSet } from './run-set.tsx';
import './paper-page.css';

/** The experiment of the paper, in the page. */
export function PaperPage() {
  const set = useStudio(({ lab }) => lab.paper.set);
  const run = useStudio(({ lab }) => lab.paper.run);
  return (
    <div className="paper">
      <section aria-labelledby="paper-title">
        <h3 id="paper-title" className="paper-title">
          <Trans>The paper’s experiment</Trans>
        </h3>
        <p>
          <Trans>
            Each question shows 2 to 16 pictures of two concepts, half of each, and asks which of
            the two a new picture is. It is asked again with half of the labels wrong, with every
            label wrong, and without any picture. Your session is not touched.
          </Trans>
        </p>
      </section>
      <ChooseSet state={set} />
      {set.kind === 'ready' && <RunSet set={set.set} run={run} />}
      {set.kind === 'ready' && run.kind !== 'none' && <PaperResults set={set.set} run={run.run} />}
    </div>
  );
}
