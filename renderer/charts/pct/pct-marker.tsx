import type { MilestoneState, OfficeLineState, PctOfficeLine } from '#shared/law/pct/pct-timeline';

/** Shapes of the timeline; each differs without colour. */
export type PctShape = 'done' | 'done-unconfirmed' | 'open' | 'decide' | 'expected' | 'passed' | 'not-taken' | 'missed';

export const shapeOfMilestone: Readonly<Record<MilestoneState, PctShape>> = {
  done: 'done',
  'done-per-office-data': 'done-unconfirmed',
  open: 'open',
  expected: 'expected',
  passed: 'passed',
  missed: 'missed',
  'not-taken': 'not-taken',
  'not-needed': 'not-taken',
};

const shapes: Readonly<Record<OfficeLineState, PctShape>> = {
  undecided: 'decide',
  enter: 'open',
  instructed: 'open',
  confirmed: 'open',
  entered: 'done',
  'do-not-enter': 'not-taken',
  'limit-passed': 'missed',
  surcharge: 'missed',
  'late-entry': 'missed',
  extension: 'missed',
  reinstatement: 'missed',
  'closed-route': 'not-taken',
};

/** An entry that only office data report is hollow, as everything is that nobody confirmed. */
export const shapeOfOffice = ({ state, limit }: PctOfficeLine): PctShape => (state === 'entered' && limit?.status === 'done-per-office-data' ? 'done-unconfirmed' : shapes[state]);

export const shapeWords: Readonly<Record<PctShape, string>> = {
  done: 'done',
  'done-unconfirmed': 'done per office data',
  open: 'open',
  decide: 'decision needed',
  expected: 'expected',
  passed: 'day passed',
  'not-taken': 'not taken or not needed',
  missed: 'limit passed',
};

/** A mark centred on 0,0; colour by class. */
export const PctMarker = ({ shape }: { readonly shape: PctShape }) => {
  switch (shape) {
    case 'done':
      return (
        <g className="pct-mark pct-mark-done">
          <circle r="6" fill="currentColor" />
          <path className="pct-mark-tick" d="M-2.8 0.2L-0.8 2.3L3 -2" />
        </g>
      );
    case 'done-unconfirmed':
      return (
        <g className="pct-mark pct-mark-done">
          <circle className="pct-mark-hollow" r="5.4" />
          <path className="pct-mark-hollow-tick" d="M-2.6 0.2L-0.7 2.1L2.8 -1.8" />
        </g>
      );
    case 'open':
      return (
        <g className="pct-mark">
          <circle className="pct-mark-hollow" r="5.4" />
        </g>
      );
    case 'decide':
      return (
        <g className="pct-mark pct-mark-decide">
          <path className="pct-mark-hollow" d="M0 -6.4L6.4 0L0 6.4L-6.4 0Z" />
        </g>
      );
    case 'expected':
      return (
        <g className="pct-mark pct-mark-quiet">
          <circle className="pct-mark-hollow pct-mark-thin" r="4.4" />
        </g>
      );
    case 'passed':
      return (
        <g className="pct-mark pct-mark-quiet">
          <circle r="3.4" fill="currentColor" />
        </g>
      );
    case 'not-taken':
      return (
        <g className="pct-mark pct-mark-quiet">
          <circle className="pct-mark-hollow pct-mark-dotted" r="5.2" />
        </g>
      );
    case 'missed':
      return (
        <g className="pct-mark pct-mark-missed">
          <path d="M0 -6.4L6.6 5H-6.6Z" fill="currentColor" />
        </g>
      );
  }
};
