import { useState } from 'react';
import type { PctOfficeLine } from '#shared/law/pct/pct-timeline';
import type { Application } from '#shared/model/application';
import type { OfficeDecision } from '#shared/model/office-decision';
import { useToday } from '../app/state/app-store';
import { openFamily, useLocation } from '../app/state/navigation';
import type { FamilyAccess } from '../app/state/use-family';
import { Button } from '../ui/controls/Button';
import { DateField } from '../ui/controls/DateField';
import { TextField } from '../ui/controls/TextField';
import { type DecisionFields, decisionStates, decisionWords, fieldsOfState, withDecision, withoutOffice } from './decisions';

type OfficeFormProps = { readonly application: Application; readonly line: PctOfficeLine; readonly save: FamilyAccess['save']; readonly writable: boolean; readonly onClose: () => void };

/** The decision on one office: a state is saved as soon as it is chosen, days and names with “Save”. */
export const OfficeForm = ({ application, line, save, writable, onClose }: OfficeFormProps) => {
  const today = useToday();
  const { family } = useLocation();
  const { decision, office } = line;
  const state = decision?.state ?? 'undecided';
  const [draft, setDraft] = useState<DecisionFields>({});
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const change = async (fields: DecisionFields, why: string, then?: () => void): Promise<void> => {
    const answer = await save(withDecision(application.id, office, fields), why);
    setFailure(answer.ok ? undefined : answer.error.message);
    if (answer.ok) {
      setDraft({});
      then?.();
    }
  };
  const value = <Field extends keyof OfficeDecision & keyof DecisionFields>(field: Field): DecisionFields[Field] => (field in draft ? draft[field] : decision?.[field]);
  const closed = line.state === 'closed-route';

  return (
    <form
      className="pct-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change(draft, `${office}: particulars of the decision`, onClose);
      }}
    >
      <h3>
        {office} · {line.name}
      </h3>
      {line.state === 'entered' && state !== 'entered' ? (
        <p className="quiet">Entered according to office data{line.entry?.number === undefined ? '' : `: ${line.entry.number}`}. Choose “Entered” to confirm it.</p>
      ) : null}
      {closed ? null : (
        <div className="pct-states" role="radiogroup" aria-label={`Decision on ${line.name}`}>
          {decisionStates.map((option) => (
            <button
              key={option}
              type="button"
              role="radio"
              aria-checked={option === state}
              className="pct-state"
              disabled={!writable}
              onClick={() => void change(fieldsOfState(decision, option, today), `${office}: ${decisionWords[option].toLowerCase()}`)}
            >
              {decisionWords[option]}
            </button>
          ))}
        </div>
      )}
      {state === 'undecided' || closed ? null : (
        <div className="pct-form-fields">
          <DateField label="Decided on" value={value('decidedOn')} onChange={(decidedOn) => setDraft({ ...draft, decidedOn })} />
          <TextField label="Decided by" value={value('decidedBy') ?? ''} onChange={(decidedBy) => setDraft({ ...draft, decidedBy })} />
          {state === 'do-not-enter' ? null : (
            <>
              <DateField label="Agent instructed on" value={value('instructedOn')} onChange={(instructedOn) => setDraft({ ...draft, instructedOn })} />
              <TextField label="Agent" value={value('agent') ?? ''} onChange={(agent) => setDraft({ ...draft, agent })} />
              <DateField label="Confirmed on" value={value('confirmedOn')} onChange={(confirmedOn) => setDraft({ ...draft, confirmedOn })} />
              <TextField label="Agent’s reference" value={value('agentReference') ?? ''} onChange={(agentReference) => setDraft({ ...draft, agentReference })} />
              {state === 'entered' ? <DateField label="Entered on" value={value('enteredOn')} onChange={(enteredOn) => setDraft({ ...draft, enteredOn })} /> : null}
            </>
          )}
        </div>
      )}
      {closed ? null : <TextField label="Note" value={value('note') ?? ''} onChange={(note) => setDraft({ ...draft, note })} />}
      {failure === undefined ? null : (
        <p className="pct-form-failure" role="alert">
          {failure}
        </p>
      )}
      <div className="pct-form-acts">
        {closed ? null : (
          <Button look="primary" type="submit" isDisabled={!writable || Object.keys(draft).length === 0}>
            Save
          </Button>
        )}
        {line.entry === undefined || family === undefined ? null : (
          <Button look="quiet" onPress={() => openFamily(family, { application: line.entry?.application ?? application.id, view: 'portfolio' })}>
            Open {line.entry.number ?? office}
          </Button>
        )}
        {decision === undefined ? null : (
          <Button
            look="quiet"
            isDisabled={!writable}
            onPress={() => {
              void save(withoutOffice(application.id, office), `${office}: no longer looked at`).then((answer) => (answer.ok ? onClose() : setFailure(answer.error.message)));
            }}
          >
            Take off the list
          </Button>
        )}
      </div>
    </form>
  );
};
