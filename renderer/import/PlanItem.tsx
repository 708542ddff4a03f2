import { useId } from 'react';
import type { PlanRow } from '#shared/ipc';
import { useRowNames } from '../app/state/use-row-names';
import { Checkbox } from '../ui/controls/Checkbox';
import { FieldChanges, rowNames } from '../ui/surfaces/FieldChanges';
import { FoldButton } from '../ui/controls/FoldButton';
import { plural } from '../ui/marks/plural';
import { type Choices, differences, include } from './choices';
import { Differences } from './Differences';
import { LinkedCases } from './LinkedCases';
import { Members } from './Members';
import { PossibleMatches } from './PossibleMatches';

export type PlanItemProps = {
  readonly row: PlanRow;
  readonly rowIndex: number;
  /** False where there is nothing to accept. */
  readonly selectable: boolean;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Says which member an application of the files is. */
  readonly onMatch: (place: number, member: string | null) => void;
};

/** One family of the plan; opened, its fields with old and new value and what to do about conflicts. */
export const PlanItem = ({ row, rowIndex, selectable, choices, onChoices, open, onOpen, onMatch }: PlanItemProps) => {
  const id = useId();
  const included = !choices.except.has(row.key);
  // A case that the files leave unchanged may still differ from entries by hand; there only its fields are decided on.
  const tickable = selectable && row.kind !== 'unchanged';
  return (
    <>
      <div className="plan-row" role="row" aria-rowindex={rowIndex} data-excluded={!included}>
        <span role="cell">{tickable ? <Checkbox aria-label={`Take ${row.reference} into the import`} isSelected={included} onChange={(next) => onChoices(include(choices, [row.key], next))} /> : null}</span>
        <span role="cell">
          <FoldButton label={row.reference} open={open} controls={id} onOpen={onOpen} />
        </span>
        <strong role="cell" className="ellipsis">
          {row.reference}
        </strong>
        <span role="cell" className="ellipsis" title={row.title}>
          {row.title ?? <span className="unknown">title not known</span>}
        </span>
        <span role="cell" className="ellipsis plan-offices" title={row.offices.join(' ')}>
          {row.offices.join(' ')}
        </span>
        <span role="cell" className="plan-number">
          {row.applications}
        </span>
        <span role="cell" className="plan-number">
          {row.publications}
        </span>
        <span role="cell" className="ellipsis">
          {changesInWords(row)}
        </span>
      </div>
      {open ? (
        <div id={id} className="plan-detail" role="row">
          <div role="cell" aria-colspan={8} className="plan-detail-cell">
          {row.matches.length === 0 ? null : <PossibleMatches row={row} isLeftOut={!included} onAnswer={onMatch} />}
          {row.linkedTo.length === 0 ? null : <LinkedCases row={row} choices={choices} onChoices={onChoices} />}
          {differences(row).length === 0 ? null : <Differences row={row} choices={choices} onChoices={onChoices} />}
          {row.members.length === 0 ? null : <Members members={row.members} total={row.applications} />}
          {row.changes.every(({ old }) => old !== undefined) ? row.kind === 'unchanged' && row.conflicts.length === 0 ? <p className="quiet">Everything the files say about this case is in it already.</p> : null : <PlannedChanges row={row} />}
          </div>
        </div>
      ) : null}
    </>
  );
};

const PlannedChanges = ({ row }: { readonly row: PlanRow }) => {
  const known = useRowNames(row.key);
  const said = rowNames(row.changes);
  const added = row.changes.filter(({ old }) => old === undefined);
  return <FieldChanges changes={added} total={row.changeCount - (row.changes.length - added.length)} rowName={(list, id) => known(list, id) ?? said(list, id)} />;
};

/** What taking the files over does to a case, in words. */
export const changesInWords = (row: PlanRow): string => {
  const asked = differences(row).filter((field) => field.asked).length;
  const parts = [...(row.kind === 'added' ? ['new case'] : row.changeCount > 0 ? [plural(row.changeCount, 'field')] : []), ...(asked > 0 ? [`${asked.toLocaleString('en')} to decide`] : row.conflicts.length > 0 ? [`${row.conflicts.length.toLocaleString('en')} kept`] : [])];
  const open = row.matches.filter(({ answer }) => answer === null).length;
  if (open > 0) parts.unshift(`${open.toLocaleString('en')} to match`);
  if (row.linkedTo.length > 0) parts.push(`linked to ${row.linkedTo.length === 1 ? (row.linkedTo[0]?.reference ?? '') : plural(row.linkedTo.length, 'case')}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
};
