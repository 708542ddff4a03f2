import type { ReceivePreview } from '#shared/docket/receive-document';
import { Checkbox } from '../../ui/controls/Checkbox';
import { TextField } from '../../ui/controls/TextField';
import { dateToText } from '../../ui/marks/DateText';
import { LimitPreview } from '../limit/LimitPreview';
import type { Receipt } from './receipt';

type Props = {
  readonly preview: ReceivePreview;
  readonly unconfirmed: ReadonlySet<string>;
  readonly onUnconfirmed: (keys: ReadonlySet<string>) => void;
  readonly receipt: Receipt;
  readonly onChange: (part: Partial<Receipt>) => void;
};

/** The limits that a document sets running, to be confirmed, assigned and sent on with it, and those that it changes. */
export const ProposedLimits = ({ preview: { added, others }, unconfirmed, onUnconfirmed, receipt, onChange }: Props) => (
  <div className="receive-limits">
    {added.length === 0 ? null : <h3>Time limits that it sets running</h3>}
    {added.map(({ key, label, to, office }) => (
      <Checkbox
        key={key}
        isSelected={!unconfirmed.has(key)}
        onChange={(yes) => {
          const next = new Set(unconfirmed);
          if (yes) next.delete(key);
          else next.add(key);
          onUnconfirmed(next);
        }}
      >
        Confirm {office === undefined ? '' : `${office} · `}
        {label}: {to === undefined ? 'not known' : dateToText(to, true)}
      </Checkbox>
    ))}
    {added.length === 0 ? null : (
      <>
        <TextField label="Responsible for the new limits" value={receipt.responsible} onChange={(responsible) => onChange({ responsible })} />
        <div className="receive-dates">
          <TextField label="Sent on to" help="Agent who is instructed with it today." value={receipt.sentTo} onChange={(sentTo) => onChange({ sentTo })} />
          <TextField label="Their reference" value={receipt.sentReference} onChange={(sentReference) => onChange({ sentReference })} />
        </div>
      </>
    )}
    {added.length > 0 && others.length === 0 ? null : <LimitPreview changes={others} />}
  </div>
);
