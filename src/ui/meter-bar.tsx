import { ProgressBar } from 'react-aria-components';
import './meter-bar.css';

interface Props {
  label: string;
  /** 0 to 1; `null` while it is unknown. */
  value: number | null;
  /** The value in words, e.g. "3.1 of 9.7 MB". */
  valueText: string;
}

/** How far a long piece of work has come. */
export function MeterBar({ label, value, valueText }: Props) {
  return (
    <ProgressBar
      className="meter-bar"
      aria-label={label}
      minValue={0}
      maxValue={1}
      value={value ?? 0}
      isIndeterminate={value === null}
      valueLabel={valueText}
    >
      {({ percentage }) => (
        <span className="meter-bar-track">
          <span
            className={value === null ? 'meter-bar-fill meter-bar-waiting' : 'meter-bar-fill'}
            style={value === null ? undefined : { translate: `${(percentage ?? 0) - 100}% 0` }}
          />
        </span>
      )}
    </ProgressBar>
  );
}
