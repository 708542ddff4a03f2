import type { FieldChange, HistoryEntry } from '#shared/ipc';
import { useRowNames } from '../app/state/use-row-names';
import { FieldChanges, rowNames } from '../ui/surfaces/FieldChanges';
import { CaseLink } from './CaseLink';

export type CaseChangesProps = { readonly kind: HistoryEntry['kind']; readonly family: string; readonly fields: readonly FieldChange[] };

/** What an entry changed in one case, field by field; a case that came or went as a whole has no fields. */
export const CaseChanges = ({ kind, family, fields }: CaseChangesProps) => {
  const known = useRowNames(family);
  const said = rowNames(fields);
  return (
    <section aria-label={family}>
      <CaseLink family={family} />
      {fields.length === 0 ? <p className="quiet small">{wholeCase[kind]}</p> : <FieldChanges changes={fields} rowName={(list, id) => known(list, id) ?? said(list, id)} />}
    </section>
  );
};

const wholeCase: Readonly<Record<HistoryEntry['kind'], string>> = {
  create: 'Entered as a new case.',
  import: 'Added as a new case.',
  remove: 'Moved to the trash.',
  edit: 'No field was changed.',
  undo: 'Taken back or brought back as a whole.',
  outside: 'The file came or went as a whole.',
};
