import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Redo2, Trash2, Undo2 } from 'lucide-react';
import { Label, Radio, RadioGroup, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { CELLS, gridOf, type PictureShape } from '../../../domain/evaluation/cover/cell-grid.ts';
import { BRUSH } from '../../../domain/evaluation/cover/cover-steps.ts';
import { coverNow, redoCover, uncoverAll, undoCover } from '../../../session/lab/cover-question.ts';
import { useStudio, useTools } from '../../../session/store/session-context.tsx';
import { Button } from '../../../ui/button.tsx';

interface Props {
  brush: number;
  onBrush: (radius: number) => void;
  covers: boolean;
  onCovers: (covers: boolean) => void;
  picture: PictureShape;
  /** About how many cells the picture has. */
  about: number;
  onAbout: (about: number) => void;
}

/** What the brush does, how wide it is, and how to go back. */
export function CoverTools({ brush, onBrush, covers, onCovers, picture, about, onAbout }: Props) {
  const tools = useTools();
  const { steps, undone } = useStudio(coverNow);
  return (
    <div className="cover-tools">
      <RadioGroup
        className="cover-brushes"
        aria-label={t`What the brush does`}
        orientation="horizontal"
        value={covers ? 'cover' : 'uncover'}
        onChange={(value) => onCovers(value === 'cover')}
      >
        <Radio className="cover-choice" value="cover">
          <Trans>Cover</Trans>
        </Radio>
        <Radio className="cover-choice" value="uncover">
          <Trans>Uncover</Trans>
        </Radio>
      </RadioGroup>
      <Slider
        className="cover-size"
        minValue={BRUSH.thinnest}
        maxValue={BRUSH.widest}
        step={BRUSH.step}
        value={brush}
        onChange={onBrush}
        formatOptions={{ style: 'percent' }}
      >
        <Label>{t`Brush size`}</Label>
        <SliderTrack className="cover-track">
          <SliderThumb className="cover-thumb" />
        </SliderTrack>
      </Slider>
      <label className="cover-cells-choice">
        <Trans>Cells</Trans>
        <select
          className="lab-field"
          value={about}
          onChange={({ target }) => onAbout(Number(target.value))}
        >
          {[CELLS.fine, CELLS.coarse].map((count) => {
            const { columns, rows } = gridOf(picture, count);
            return (
              <option key={count} value={count}>
                {columns} × {rows}
              </option>
            );
          })}
        </select>
      </label>
      <span className="cover-steps">
        <Button isDisabled={steps.length === 0} onPress={() => undoCover(tools)}>
          <Undo2 aria-hidden="true" /> {t`Undo stroke`}
        </Button>
        <Button isDisabled={undone.length === 0} onPress={() => redoCover(tools)}>
          <Redo2 aria-hidden="true" /> {t`Redo stroke`}
        </Button>
        <Button isDisabled={steps.length === 0} onPress={() => uncoverAll(tools)}>
          <Trash2 aria-hidden="true" /> {t`Uncover all`}
        </Button>
      </span>
    </div>
  );
}
