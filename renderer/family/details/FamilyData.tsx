import { useState } from 'react';
import { familyTitle } from '#shared/model/case-family';
import { Button } from '../../ui/controls/Button';
import { TextField } from '../../ui/controls/TextField';
import { EditText } from '../editing/EditText';
import { textOrNothing, withField } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { provenanceText } from '../../ui/marks/provenance';
import { FieldRow, Section, useAct } from './Rows';

/** The data of the case itself: reference, title, responsible, tags. */
export const FamilyData = () => {
  const { family } = useOpenFamily();
  const from = (field: string): string | undefined => provenanceText(family.sources, family, field);
  const ofMembers = familyTitle({ ...family, title: undefined });
  return (
    <Section title="Case">
      <dl className="family-fields">
        <FieldRow label="Our reference">
          <EditText label="Our reference" value={family.reference} from={from('reference')} isRequired apply={(text) => (one) => (text === undefined ? one : { ...one, reference: text })} />
        </FieldRow>
        <FieldRow label="Title">
          <EditText label="Title" value={family.title} from={from('title')} lines={2} empty={ofMembers === undefined ? 'not known' : `${ofMembers} (of the members)`} apply={(text) => (one) => withField(one, 'title', text)} />
        </FieldRow>
        <FieldRow label="Responsible">
          <EditText label="Responsible" value={family.responsible} from={from('responsible')} apply={(text) => (one) => withField(one, 'responsible', text)} />
        </FieldRow>
        <FieldRow label="Tags">
          <Tags />
        </FieldRow>
        <FieldRow label="Key">
          <span className="family-plain quiet small">{family.key}</span>
        </FieldRow>
      </dl>
    </Section>
  );
};

const Tags = () => {
  const { family, writable } = useOpenFamily();
  const act = useAct();
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    const tag = textOrNothing(text);
    if (tag === undefined || family.tags.includes(tag)) return setText('');
    if (await act((one) => ({ ...one, tags: [...one.tags.filter((known) => known !== tag), tag] }), `Add tag ${tag}`)) setText('');
  };
  return (
    <div className="family-tags">
      {family.tags.map((tag) => (
        <span key={tag} className="family-tag">
          {tag}
          {writable ? (
            <button type="button" className="family-tag-remove" aria-label={`Remove tag ${tag}`} onClick={() => void act((one) => ({ ...one, tags: one.tags.filter((known) => known !== tag) }), `Remove tag ${tag}`)}>
              ×
            </button>
          ) : null}
        </span>
      ))}
      {writable ? (
        <form
          className="family-tag-form"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField label="New tag" hideLabel placeholder="Add a tag" value={text} onChange={setText} />
          {text === '' ? null : (
            <Button look="quiet" type="submit">
              Add
            </Button>
          )}
        </form>
      ) : family.tags.length === 0 ? (
        <span className="unknown">none</span>
      ) : null}
    </div>
  );
};
