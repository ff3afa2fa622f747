import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { dismissTwins, keepTwin, testInstead } from '../../../session/lab/twins.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import type { TwinRefusal } from '../../../session/store/lab/twin-refusals.ts';
import { Button } from '../../../ui/button.tsx';
import { Picture } from '../../shared/picture.tsx';

/** Pictures that were kept off the tray, each beside its twin and with the reason. */
export function Twins() {
  const tools = useTools();
  const twins = useStudio(({ lab }) => lab.twins);
  if (twins.length === 0) return null;
  return (
    <section className="tray-twins" aria-labelledby="twins-title">
      <div className="tray-twins-head">
        <h3 id="twins-title" className="lab-heading">
          <Trans>Kept off the tray</Trans>
        </h3>
        <Button look="quiet" onPress={() => dismissTwins(tools)}>
          <Trans>Hide these</Trans>
        </Button>
      </div>
      <p className="lab-note">
        <Trans>
          A model knows again what it was taught. Such a picture would make the test easier than it
          is.
        </Trans>
      </p>
      <ul className="tray-twins-list">
        {twins.map((refusal) => (
          <TwinRow key={refusal.imageId} refusal={refusal} />
        ))}
      </ul>
    </section>
  );
}

function TwinRow({ refusal }: { refusal: TwinRefusal }) {
  const tools = useTools();
  const { imageId, source, likeness, twin } = refusal;
  return (
    <li className="tray-twin">
      <span className="tray-twin-pictures">
        <Picture imageId={imageId} alt={source} />
        <Picture imageId={twin.imageId} alt={t`its twin ${{ picture: twin.source }}`} />
      </span>
      <span className="tray-twin-words">
        <span>{twinWords(refusal)}</span>
        {twin.concept !== null && (
          <span className="lab-row">
            <Button onPress={() => testInstead(tools, refusal)}>
              <Trans>Test with it instead</Trans>
            </Button>
            {likeness === 'near' && (
              <Button onPress={() => keepTwin(tools, refusal)}>
                <Trans>They differ: keep both</Trans>
              </Button>
            )}
          </span>
        )}
      </span>
    </li>
  );
}

/** Why the picture was refused. */
function twinWords({ source, likeness, twin }: TwinRefusal): string {
  const { source: other, concept } = twin;
  // A twin on the tray is never a near one, because only demonstrations are compared by their pixels.
  if (concept === null) return t`${source} is the same picture as ${other}, on the tray already.`;
  return likeness === 'same'
    ? t`${source} is the same picture as ${other}, which teaches “${concept}”.`
    : t`${source} is nearly the same as ${other}, which teaches “${concept}”.`;
}
