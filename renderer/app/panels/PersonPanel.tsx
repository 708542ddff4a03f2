import { useState } from 'react';
import { Button } from '../../ui/controls/Button';
import { Panel } from '../../ui/surfaces/Panel';
import { TextField } from '../../ui/controls/TextField';
import { appStore } from '../state/app-store';
import { call } from '../bridge';
import { useStore } from '../state/store';
import { tellFailure } from '../tell-failure';

/** The name under which this person's entries stand in the history. */
export const PersonPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const person = useStore(appStore, (shell) => shell.app?.person ?? '');
  const [name, setName] = useState(person);
  const trimmed = name.trim();
  const save = async (): Promise<void> => {
    if (trimmed === '') return;
    const answer = await call('app.set-person', { name: trimmed });
    if (!answer.ok) {
      tellFailure(answer.error);
      return;
    }
    appStore.set((shell) => (shell.app === null ? shell : { ...shell, app: { ...shell.app, person: trimmed } }));
    onClose();
  };
  return (
    <Panel
      title="Your name in the history"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={trimmed === ''} onPress={() => void save()}>
            Save name
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only field of a panel that was just opened
          autoFocus
          help="Recorded with every change from now on, together with this device and the time. Entries made before keep their name."
          error={trimmed === '' ? 'A name is needed: initials are enough.' : undefined}
        />
      </form>
    </Panel>
  );
};
