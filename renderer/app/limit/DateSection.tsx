import { useState } from 'react';
import type { TimeLimit } from '#shared/law/time-limit';
import type { IsoDate } from '#shared/model/date';
import { Button } from '../../ui/controls/Button';
import { DateField } from '../../ui/controls/DateField';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { dateToText } from '../../ui/marks/DateText';
import type { Remark } from '../marking/save-marks';

export type LimitWords = {
  readonly limit: TimeLimit;
  readonly today: IsoDate;
  readonly person: string;
  readonly disabled: boolean;
  readonly say: (remark: Remark, what: string) => Promise<void>;
};

/** What persons say of the day itself: confirmed, checked by a second person, extended, overridden with a reason. */
export const DateSection = (words: LimitWords) => (
  <section aria-label="The date">
    <h3>The date</h3>
    <Confirm {...words} />
    <SecondCheck {...words} />
    {words.limit.extensions === undefined && words.limit.mark?.extension === undefined ? null : <Extension {...words} />}
    <Override {...words} />
  </section>
);

const Confirm = ({ limit, today, person, disabled, say }: LimitWords) => {
  const confirmed = limit.mark?.confirmed;
  const computed = limit.recomputed ?? limit.due;
  return (
    <div className="limit-row">
      <p>
        {confirmed === undefined ? 'Not confirmed: the day follows the computation.' : `Confirmed for ${dateToText(confirmed.due)} by ${confirmed.by}, ${dateToText(confirmed.on)}.`}
        {confirmed !== undefined && limit.recomputed !== undefined ? ` The computation comes to ${dateToText(computed)} now.` : ''}
      </p>
      {confirmed !== undefined && limit.recomputed === undefined ? null : (
        <Button isDisabled={disabled || limit.mark?.override !== undefined} onPress={() => void say({ confirmed: { by: person, on: today, due: computed, ruleVersion: limit.ruleVersion, eventDate: limit.eventDate } }, 'Date confirmed')}>
          Confirm {dateToText(computed)}
        </Button>
      )}
      {confirmed === undefined ? null : (
        <Button look="quiet" isDisabled={disabled} onPress={() => void say({ confirmed: undefined }, 'Confirmation taken back')}>
          Take back
        </Button>
      )}
    </div>
  );
};

const SecondCheck = ({ limit, today, person, disabled, say }: LimitWords) => {
  const { checked, confirmed, override } = limit.mark ?? {};
  const first = override?.by ?? confirmed?.by;
  const same = first !== undefined && first === person;
  return (
    <div className="limit-row">
      <p>{checked === undefined ? `Not checked by a second person.${same ? ` You gave the date; another person checks it.` : ''}` : `Checked by ${checked.by}, ${dateToText(checked.on)}.`}</p>
      {checked === undefined ? (
        <Button isDisabled={disabled || same} onPress={() => void say({ checked: { by: person, on: today } }, 'Date checked')}>
          Checked
        </Button>
      ) : (
        <Button look="quiet" isDisabled={disabled} onPress={() => void say({ checked: undefined }, 'Check taken back')}>
          Take back
        </Button>
      )}
    </div>
  );
};

const Extension = ({ limit, today, disabled, say }: LimitWords) => {
  const [months, setMonths] = useState<string | undefined>(undefined);
  const recorded = limit.mark?.extension;
  const offered = limit.extensions ?? [];
  const chosen = offered.find((one) => String(one.months) === months);
  return (
    <div className="limit-row">
      <p>{recorded === undefined ? 'No extension is recorded; it counts from its recording.' : `Extended by ${recorded.months} ${recorded.months === 1 ? 'month' : 'months'}, recorded ${dateToText(recorded.on)}.`}</p>
      {offered.length === 0 ? null : <Select label="Extension" hideLabel placeholder="Extension" options={offered.map((one) => ({ id: String(one.months), label: `${one.label}: ${dateToText(one.due)}` }))} value={months} onChange={setMonths} />}
      {offered.length === 0 ? null : (
        <Button isDisabled={disabled || chosen === undefined} onPress={() => void (chosen !== undefined && say({ extension: { months: chosen.months, on: today } }, `Extended by ${chosen.months} ${chosen.months === 1 ? 'month' : 'months'}`))}>
          Record
        </Button>
      )}
      {recorded === undefined ? null : (
        <Button look="quiet" isDisabled={disabled} onPress={() => void say({ extension: undefined }, 'Extension taken back')}>
          Take back
        </Button>
      )}
    </div>
  );
};

const Override = ({ limit, today, person, disabled, say }: LimitWords) => {
  const override = limit.mark?.override;
  const [due, setDue] = useState<IsoDate | undefined>(override?.due);
  const [reason, setReason] = useState(override?.reason ?? '');
  return (
    <form
      className="limit-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (due !== undefined && reason.trim() !== '') void say({ override: { by: person, on: today, due, reason: reason.trim() } }, 'Date overridden');
      }}
    >
      <DateField label="Another last day" value={due} onChange={setDue} />
      <TextField label="Reason" value={reason} onChange={setReason} help="Kept with the date and shown with it." />
      <div className="limit-acts">
        <Button type="submit" isDisabled={disabled || due === undefined || reason.trim() === ''}>
          Override
        </Button>
        {override === undefined ? null : (
          <Button look="quiet" isDisabled={disabled} onPress={() => void say({ override: undefined }, 'Override taken back')}>
            Back to the computed date
          </Button>
        )}
      </div>
    </form>
  );
};
