import { useState } from 'react';
import type { Application } from '#shared/model/application';
import type { IsoDate } from '#shared/model/date';
import type { FamilyFacts } from '../../charts/family/family-face';
import { DateField } from '../../ui/controls/DateField';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { memberOptions } from '../entry/member-names';
import { typedNumber } from '../editing/typed-number';

/** An earlier application: a member chosen, or one typed with its date. */
export type LinkTarget = { readonly application?: string; readonly text?: string; readonly date?: IsoDate };

export const emptyTarget: LinkTarget = {};
export const isTarget = (target: LinkTarget): boolean => target.application !== undefined || (target.text ?? '').trim() !== '';

/** The reference fields of a claim or relation that the target gives: number and date of the member, or what was typed. */
export const referenceOf = (target: LinkTarget, applications: readonly Application[]) => {
  const member = applications.find(({ id }) => id === target.application);
  if (member !== undefined) {
    const { number, filingDate } = member;
    return {
      application: member.id,
      ...(number?.country === undefined ? {} : { country: number.country }),
      ...(number?.number === undefined ? {} : { number: number.number }),
      ...(number?.kind === undefined ? {} : { kind: number.kind }),
      ...(number === undefined ? {} : { text: number.text }),
      ...(filingDate === undefined ? {} : { date: filingDate }),
    };
  }
  const typed = typedNumber(target.text ?? '', undefined, target.date).number;
  return {
    text: typed.text,
    ...(typed.country === undefined ? {} : { country: typed.country }),
    ...(typed.number === undefined ? {} : { number: typed.number }),
    ...(typed.kind === undefined ? {} : { kind: typed.kind }),
    ...(target.date === undefined ? {} : { date: target.date }),
  };
};

export type LinkFormProps = {
  readonly label: string;
  readonly applications: readonly Application[];
  readonly facts: FamilyFacts;
  readonly target: LinkTarget;
  readonly onChange: (target: LinkTarget) => void;
};

const other = 'other';

export const LinkForm = ({ label, applications, facts, target, onChange }: LinkFormProps) => {
  const [isTyped, setTyped] = useState(target.text !== undefined || applications.length === 0);
  return (
    <div className="family-link-form">
      {applications.length === 0 ? null : (
        <Select
          label={label}
          options={[...memberOptions(applications, facts), { id: other, label: 'Another application…' }]}
          value={isTyped ? other : target.application}
          onChange={(id) => {
            setTyped(id === other);
            onChange(id === other ? {} : { application: id });
          }}
        />
      )}
      {isTyped ? (
        <>
          <TextField label={applications.length === 0 ? label : 'Its number'} value={target.text ?? ''} placeholder="US 61/713,164" onChange={(text) => onChange({ ...target, text })} />
          <DateField label="Its filing date" value={target.date} onChange={(date) => onChange({ ...(target.text === undefined ? {} : { text: target.text }), ...(date === undefined ? {} : { date }) })} />
        </>
      ) : null}
    </div>
  );
};
