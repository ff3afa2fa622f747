import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../../languages/say.ts';
import { sentencesOf } from '../../../languages/words.ts';
import {
  codeOf,
  parseCode,
  type ExperimentRequest,
} from '../../../domain/experiments/experiment-request.ts';
import { isEmpty } from '../../../domain/session/session.ts';
import { recipeWords } from '../../../session/lab/recipe-words.ts';
import { declineDrawing } from '../../../session/lab/ask-to-draw.ts';
import { openExperiment } from '../../../session/lab/draw-experiment.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Faces } from './faces.tsx';
import { numbersWords, refusalWords } from './request-words.ts';

/** What the page's address asks for. Any website can lead here, so the visitor decides. */
export function AskedInAddress() {
  const tools = useTools();
  const asked = useStudio(({ lab }) => lab.draw.asked);
  const isBlank = useStudio(({ session }) => isEmpty(session));
  const isBusy = useStudio(({ lab }) => lab.draw.drawing.kind === 'drawing');
  if (asked === null) return null;
  const request = parseCode(asked);
  return (
    <section className="draw-asked" aria-labelledby="draw-asked-title">
      <h3 id="draw-asked-title" className="draw-title">
        <Trans>The address asks for an experiment</Trans>
      </h3>
      {request.ok ? (
        <>
          <p className="draw-asked-what">
            <Faces code={codeOf(request.value)} />
            <span>
              {say(
                sentencesOf([
                  requestWords(request.value),
                  isBlank
                    ? t`It would come to this table, which is empty.`
                    : t`It would open in a new session. Your work stays as it is.`,
                ]),
              )}
            </span>
          </p>
          <div className="draw-acts">
            <Button
              look="primary"
              isDisabled={isBusy}
              onPress={() => void openExperiment(tools, request.value)}
            >
              <Trans>Draw it</Trans>
            </Button>
            <Button onPress={() => declineDrawing(tools)}>
              <Trans>No, thank you</Trans>
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>
            {say(
              sentencesOf([
                t`It cannot be drawn.`,
                refusalWords(request.failure),
                t`Nothing was changed; you can draw another one below.`,
              ]),
            )}
          </p>
          <div className="draw-acts">
            <Button onPress={() => declineDrawing(tools)}>
              <Trans>All right</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function requestWords(request: ExperimentRequest): string {
  const title = say(recipeWords[request.recipe].title);
  return t`“${title}”, ${{ pictures: numbersWords(request) }}, seed ${{ seed: request.seed }}.`;
}
