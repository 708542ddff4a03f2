import { useState } from 'react';
import { appStore, useToday } from '../app/state/app-store';
import { useStore } from '../app/state/store';
import { Button } from '../ui/controls/Button';
import { TextField } from '../ui/controls/TextField';
import { plural } from '../ui/marks/plural';
import { notify } from '../ui/surfaces/notify';
import { acceptFindings } from './accept-findings';

/** Why findings are accepted as they stand; one entry of the history for all of them. */
export const AcceptForm = ({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: (done: boolean) => void }) => {
  const today = useToday();
  const by = useStore(appStore, (shell) => shell.app?.person ?? 'not known');
  const [reason, setReason] = useState('');
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    const answer = await acceptFindings(ids, { by, on: today, reason: reason.trim() }, `${plural(ids.length, 'finding')} accepted: ${reason.trim()}`);
    setSaving(false);
    if (answer.ok) onClose(true);
    else notify({ message: answer.error.message, tone: 'error' });
  };
  return (
    <form
      className="checks-accept"
      aria-label="Accept"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void save();
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was just opened to say this */}
      <TextField label={`Reason to accept ${ids.length === 1 ? 'this finding' : plural(ids.length, 'finding')}`} value={reason} onChange={setReason} autoFocus />
      <Button look="primary" type="submit" isDisabled={saving || reason.trim() === ''}>
        Accept
      </Button>
      <Button look="quiet" onPress={() => onClose(false)}>
        Leave
      </Button>
    </form>
  );
};
