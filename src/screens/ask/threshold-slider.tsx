import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { setThreshold } from '../../session/ask/choose-query.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { percent } from '../../ui/numbers.ts';
import { Explain } from '../shared/explain.tsx';
import './threshold-slider.css';

/** The threshold that a name must reach to be said. Moving it never asks the model again. */
export function ThresholdSlider() {
  const tools = useTools();
  const threshold = useStudio((state) => state.session.threshold);
  return (
    <>
      <Slider
        className="threshold"
        minValue={0}
        maxValue={100}
        step={1}
        value={Math.round(threshold * 100)}
        onChange={(value) => setThreshold(tools, value / 100)}
      >
        <div className="threshold-words">
          <Label>
            <Trans>Say a name only from</Trans>
          </Label>
          <span className="threshold-value">{percent(threshold)}</span>
        </div>
        <SliderTrack className="threshold-track">
          <SliderThumb className="threshold-thumb" />
        </SliderTrack>
      </Slider>
      <Explain term="not-sure">{t`When is it “not sure”?`}</Explain>
    </>
  );
}
