import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { codeOf } from '../../../domain/experiments/experiment-request.ts';
import { readyPacks, type ReadyPack } from '../../../domain/experiments/ready-packs.ts';
import { openExperiment } from '../../../session/lab/draw-experiment.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { readyPackWords } from '../../../session/lab/recipe-words.ts';
import { say } from '../../../languages/say.ts';
import { findPacks } from './find-packs.ts';
import { Faces } from './faces.tsx';
import { numbersWords } from './request-words.ts';

/** The packs that are one press away, and a search among them. */
export function ReadyPacks() {
  const [wanted, setWanted] = useState('');
  const found = findPacks(wanted);
  return (
    <section aria-labelledby="ready-packs-title">
      <h3 id="ready-packs-title" className="draw-title">
        <Trans>Ready packs</Trans>
      </h3>
      <search className="draw-search">
        <input
          className="lab-field"
          type="search"
          aria-label={t`Find a pack`}
          placeholder={t`Find a pack, such as “bias”`}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <p className="draw-words" role="status">
          {wanted.trim() !== '' &&
            t`${{ found: found.length }} of ${plural(readyPacks.length, { one: '# pack', other: '# packs' })}`}
        </p>
      </search>
      <ul className="draw-packs">
        {found.map((pack) => (
          <li key={codeOf(pack.request)}>
            <PackCard pack={pack} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PackCard({ pack }: { pack: ReadyPack }) {
  const { request } = pack;
  const { title, blurb } = readyPackWords(pack);
  const tools = useTools();
  const isBusy = useStudio(({ lab }) => lab.draw.drawing.kind === 'drawing');
  return (
    <Button isDisabled={isBusy} onPress={() => void openExperiment(tools, request)}>
      <span className="draw-pack">
        <Faces code={codeOf(request)} />
        <span className="draw-pack-title">{say(title)}</span>
        <span className="draw-pack-words">{say(blurb)}</span>
        <span className="draw-pack-words">
          {t`${{ pictures: numbersWords(request) }}, seed ${{ seed: request.seed }}`}
        </span>
      </span>
    </Button>
  );
}
