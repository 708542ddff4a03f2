import { useState } from 'react';
import type { Application } from '#shared/model/application';
import { nextId } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { displayPublicationNumber } from '#shared/numbers/forms/display-number';
import { DateField } from '../../ui/controls/DateField';
import { TextField } from '../../ui/controls/TextField';
import { EditDate } from '../editing/EditDate';
import { editApplication, editRow, removeRow, textOrNothing, withField } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { isEntered, provenanceText } from '../../ui/marks/provenance';
import { AddForm } from './AddForm';
import { AddButton, RemoveButton, Section, useAct } from './Rows';

/** Published documents of one application, in the order of their dates. */
export const Publications = ({ application }: { readonly application: Application }) => {
  const { family } = useOpenFamily();
  const [adding, setAdding] = useState(false);
  const rows = [...application.publications].sort((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1));
  return (
    <Section title="Publications" count={rows.length} actions={<AddButton label="Add" onPress={() => setAdding(true)} />}>
      {adding ? <NewPublication application={application} onClose={() => setAdding(false)} /> : null}
      {rows.length === 0 && !adding ? <p className="unknown">none known</p> : null}
      <ul className="family-rows">
        {rows.map((publication) => (
          <li key={publication.id} className="family-row">
            <span className="family-row-main" title={[publication.original === undefined ? undefined : `as published: ${publication.original}`, provenanceText(family.sources, publication, 'number')].filter((part) => part !== undefined).join(' · ')}>
              {displayPublicationNumber(publication)}
            </span>
            <EditDate
              label={`Date of ${publication.country} ${publication.number} ${publication.kind}`}
              value={publication.date}
              from={provenanceText(family.sources, publication, 'date')}
              isHollow={!isEntered(family.sources, publication, 'date')}
              apply={(date) => editApplication(application.id, (one) => ({ ...one, publications: editRow(one.publications, publication.id, (row) => withField(row, 'date', date)) }))}
            />
            <RemoveButton what={`publication ${publication.country} ${publication.number} ${publication.kind}`} edit={editApplication(application.id, (one) => ({ ...one, publications: removeRow(one.publications, publication.id) }))} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const NewPublication = ({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) => {
  const act = useAct();
  const [text, setText] = useState('');
  const [kind, setKind] = useState('');
  const [date, setDate] = useState<IsoDate | undefined>(undefined);
  const parsed = /^\s*([A-Za-z]{2})?\s*([\w\s./,-]*?\d[\d\s./,-]*)\s*$/.exec(text);
  const country = (parsed?.[1] ?? application.office)?.toUpperCase();
  const number = parsed?.[2]?.replace(/[\s./,-]/g, '');
  const isReady = country !== undefined && number !== undefined && number !== '';
  const add = async (): Promise<void> => {
    if (country === undefined || number === undefined) return;
    const done = await act(
      editApplication(application.id, (one) => ({
        ...one,
        publications: [...one.publications, { id: nextId('p', one.publications), country, number, kind: kind.trim().toUpperCase(), original: text.trim(), ...(date === undefined ? {} : { date }) }],
      })),
      `Add publication ${country} ${number}`,
    );
    if (done) onClose();
  };
  return (
    <AddForm isReady={isReady && textOrNothing(text) !== undefined} add={add} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for it */}
      <TextField label="Number as published" value={text} onChange={setText} isRequired autoFocus error={text !== '' && !isReady ? 'A publication has an office and a number, e.g. EP 2 906 782.' : undefined} />
      <TextField label="Kind code" value={kind} onChange={setKind} placeholder="A1" />
      <DateField label="Date" value={date} onChange={setDate} />
    </AddForm>
  );
};
