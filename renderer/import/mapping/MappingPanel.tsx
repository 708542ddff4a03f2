import { useEffect, useMemo, useState } from 'react';
import { foundRowCount, type FoundTable } from '#shared/formats/tables/found-table';
import { previewRows } from '#shared/formats/tables/guess/preview-rows';
import { matchesHeadings } from '#shared/formats/tables/mapping/find-columns';
import { bundledMappings } from '#shared/formats/tables/mapping/bundled-mappings';
import type { Mapping } from '#shared/formats/tables/mapping/mapping';
import { call } from '../../app/bridge';
import { tellFailure } from '../../app/tell-failure';
import { Button } from '../../ui/controls/Button';
import { SegmentedControl } from '../../ui/controls/SegmentedControl';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { plural } from '../../ui/marks/plural';
import { notify } from '../../ui/surfaces/notify';
import { Panel } from '../../ui/surfaces/Panel';
import { ColumnLine } from './ColumnLine';
import { DateQuestion } from './DateQuestion';
import { draftOf, firstDraft, mappingOf, openQuestions, withOrder, type MappingDraft } from './mapping-draft';
import { PreviewList } from './PreviewList';
import './MappingPanel.css';

export type MappingPanelProps = {
  readonly tables: readonly FoundTable[];
  /** Whether other files of the import gave a plan that can be looked at without these tables. */
  readonly hasPlan: boolean;
  readonly onMap: (mappings: readonly Mapping[]) => void;
  readonly onSkip: () => void;
  readonly onClose: () => void;
};

const previewedRows = 200;

/** A table that no mapping reads: its columns with a guess at what they mean, what would be read of it, and the mapping to keep. */
export const MappingPanel = ({ tables, hasPlan, onMap, onSkip, onClose }: MappingPanelProps) => {
  const [place, setPlace] = useState(0);
  const table = tables[place];
  const [drafts, setDrafts] = useState<ReadonlyMap<number, MappingDraft>>(new Map());
  const [saved, setSaved] = useState<readonly Mapping[]>([]);
  useEffect(() => {
    void call('mapping.list', null).then((answer) => {
      if (answer.ok) setSaved(answer.value.mappings);
    });
  }, []);
  const draft = useMemo(() => (table === undefined ? undefined : (drafts.get(place) ?? firstDraft(table, nameFor(table)))), [drafts, place, table]);
  const mapping = useMemo(() => (draft === undefined ? undefined : mappingOf(draft)), [draft]);
  const preview = useMemo(() => (mapping === undefined || table === undefined ? undefined : previewRows(mapping, { ...table, rows: table.rows.slice(0, previewedRows) })), [mapping, table]);
  if (table === undefined || draft === undefined) return null;
  const setDraft = (next: MappingDraft): void => setDrafts((now) => new Map(now).set(place, next));
  const questions = openQuestions(draft, table);
  const alike = mapping === undefined ? 0 : tables.filter(({ headings }) => matchesHeadings(mapping, headings)).length;
  const readsAny = preview?.rows.some(({ records }) => records.length > 0) === true;
  const choices = [...saved, ...bundledMappings];

  const save = async (): Promise<boolean> => {
    if (mapping === undefined) return false;
    const answer = await call('mapping.save', { mapping });
    if (!answer.ok) tellFailure(answer.error);
    else setSaved((now) => [...now.filter(({ name }) => name !== mapping.name), mapping]);
    return answer.ok;
  };
  const exportFile = async (): Promise<void> => {
    if (mapping === undefined) return;
    const answer = await call('file.save', { suggestedName: `${mapping.name}.json`, bytes: new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`) });
    if (!answer.ok) tellFailure(answer.error);
    else if (answer.value !== null) notify({ message: `The mapping is in ${answer.value.path}.` });
  };
  const takeOver = async (): Promise<void> => {
    const answer = await call('mapping.choose', null);
    if (!answer.ok) tellFailure(answer.error);
    else if (answer.value !== null) {
      const chosen = answer.value;
      setSaved((now) => [...now.filter(({ name }) => name !== chosen.name), chosen]);
      setDraft(draftOf(chosen, table));
    }
  };
  return (
    <Panel
      title="Import: what the columns mean"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <span className="import-foot-text quiet">
            {mapping === undefined ? 'No column is read yet.' : !readsAny ? 'No row would be read: a number or a reference is needed.' : questions.length > 0 ? 'The order of the dates is open.' : alike > 1 ? `Reads ${plural(alike, 'table')} of this form.` : 'Nothing is changed before the plan has been accepted.'}
          </span>
          <Button look="quiet" isDisabled={mapping === undefined} onPress={() => void exportFile()}>
            Save as file…
          </Button>
          <Button onPress={onSkip}>{hasPlan ? 'Go on without it' : 'Cancel import'}</Button>
          <Button
            look="primary"
            isDisabled={mapping === undefined || !readsAny || questions.length > 0}
            onPress={() =>
              void save().then((done) => {
                if (done && mapping !== undefined) onMap([mapping]);
              })
            }
          >
            Save mapping and read
          </Button>
        </>
      }
    >
      <div className="mapping-head">
        {tables.length > 1 ? (
          <Select label={`${plural(tables.length, 'table')} without a mapping`} options={tables.map((each, at) => ({ id: String(at), label: titleOf(each) }))} value={String(place)} onChange={(id) => setPlace(Number(id))} />
        ) : (
          <p className="mapping-file">
            <strong>{titleOf(table)}</strong>
            <span className="quiet"> {plural(table.headings.length, 'column')}</span>
          </p>
        )}
        <TextField label="Name of the mapping" value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
        <Select
          label="Begin from a mapping"
          placeholder="the guess"
          options={choices.map(({ name }, at) => ({ id: String(at), label: name, detail: at < saved.length ? 'saved' : 'ready-made' }))}
          value={undefined}
          onChange={(id) => {
            const chosen = choices[Number(id)];
            if (chosen !== undefined) setDraft(draftOf(chosen, table));
          }}
        />
        <Button look="quiet" onPress={() => void takeOver()}>
          Mapping from a file…
        </Button>
      </div>
      <div className="mapping-row-kind">
        <span className="quiet small" id="mapping-row-kind">
          One row is
        </span>
        <SegmentedControl
          label="One row is"
          options={[
            { id: 'publication', label: 'a publication' },
            { id: 'application', label: 'an application' },
            { id: 'case', label: 'a case' },
          ]}
          value={draft.row}
          onChange={(row) => setDraft({ ...draft, row })}
        />
      </div>
      <DateQuestion questions={questions} onAnswer={(order) => setDraft(withOrder(draft, table, order))} />
      <div className="mapping-work">
        <div className="mapping-columns">
          <table>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Values</th>
                <th scope="col">Means</th>
                <th scope="col">How it is read</th>
              </tr>
            </thead>
            <tbody>
              {draft.columns.map(({ heading }, at) => (
                <ColumnLine key={`${place} ${at} ${heading}`} draft={draft} table={table} place={at} onChange={setDraft} />
              ))}
            </tbody>
          </table>
        </div>
        {preview === undefined ? <p className="quiet">Say of at least one column what it means.</p> : <PreviewList preview={preview} isWhole={table.rows.length <= previewedRows && table.rows.length < foundRowCount} />}
      </div>
    </Panel>
  );
};

const titleOf = ({ name, sheet }: FoundTable): string => (sheet === undefined ? name : `${name}, sheet ${sheet}`);

/** A name to begin with: that of the file without its ending. */
const nameFor = ({ name, sheet }: FoundTable): string => {
  const file = (name.split('/').at(-1) ?? name).replace(/\.[^.]{1,5}$/, '');
  return sheet === undefined ? file : `${file} ${sheet}`;
};
