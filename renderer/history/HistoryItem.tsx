import { useId, useState } from 'react';
import type { HistoryEntry } from '#shared/ipc';
import { undo } from '../app/undo';
import { Button } from '../ui/controls/Button';
import { FoldButton } from '../ui/controls/FoldButton';
import { instantText } from '../ui/marks/instant-text';
import { plural } from '../ui/marks/plural';
import { CaseChanges } from './CaseChanges';

const kindWords: Readonly<Record<HistoryEntry['kind'], string>> = {
  edit: 'Edited',
  create: 'New case',
  remove: 'Moved to trash',
  import: 'Import',
  undo: 'Undo',
  outside: 'Changed outside Stemma',
};

export type HistoryItemProps = { readonly entry: HistoryEntry; readonly family: string | undefined; readonly writable: boolean };

/** One entry: sentence, person, time; opened, its fields with old and new value. */
export const HistoryItem = ({ entry, family, writable }: HistoryItemProps) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const changes = family === undefined ? entry.changes : entry.changes.filter((change) => change.family === family);
  return (
    <li className="history-item" data-undone={entry.undoneBy !== undefined}>
      <div className="history-head">
        <FoldButton label={entry.why} open={open} controls={id} onOpen={setOpen} />
        <div className="history-text">
          <div>{entry.why}</div>
          <div className="quiet small">
            {kindWords[entry.kind]} · {entry.by} · {instantText(entry.at)} · {plural(entry.families, 'case')}
            {entry.undoneBy === undefined ? '' : ' · undone'}
          </div>
        </div>
        {entry.undoneBy !== undefined || !writable ? null : (
          <Button look="quiet" onPress={() => void undo(entry.id)} aria-label={`Undo: ${entry.why}`}>
            Undo
          </Button>
        )}
      </div>
      {open ? (
        <div id={id} className="history-changes">
          {changes.length === 0 ? (
            <p className="quiet small">{entry.families > 0 ? `${plural(entry.families, 'case')} changed. Open a case and choose its own history for the fields.` : 'No field was changed.'}</p>
          ) : (
            changes.map((change) => <CaseChanges key={change.family} kind={entry.kind} family={change.family} fields={change.fields} />)
          )}
        </div>
      ) : null}
    </li>
  );
};
