import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import './ProgressBar.css';

export type ProgressBarProps = {
  readonly label: string;
  /** 0 to 1; undefined: how much remains is not known. */
  readonly value: number | undefined;
  /** What the bar says in words, e.g. `1,204 of 3,100 documents · 12 s left`. */
  readonly detail?: string;
};

export const ProgressBar = ({ label, value, detail }: ProgressBarProps) => (
  <AriaProgressBar className="progress" minValue={0} maxValue={1} value={value ?? 0} isIndeterminate={value === undefined} valueLabel={detail}>
    {({ percentage }) => (
      <>
        <div className="progress-head">
          <Label className="ellipsis">{label}</Label>
          {detail === undefined ? null : <span className="quiet">{detail}</span>}
        </div>
        <div className="progress-track">
          <div className={value === undefined ? 'progress-fill progress-moving' : 'progress-fill'} style={{ width: `${value === undefined ? 30 : (percentage ?? 0)}%` }} />
        </div>
      </>
    )}
  </AriaProgressBar>
);
