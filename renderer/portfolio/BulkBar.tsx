import { useEffect, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ChannelInput } from '#shared/ipc';
import { useWritable } from '../app/state/app-store';
import { call } from '../app/bridge';
import { runCommand } from '../app/commands/command-registry';
import { ExportMenu } from '../app/commands/ExportMenu';
import { useIndex } from '../index/IndexContext';
import { Button } from '../ui/controls/Button';
import { Checkbox } from '../ui/controls/Checkbox';
import { ComboBox } from '../ui/controls/ComboBox';
import { notify } from '../ui/surfaces/notify';
import { TextField } from '../ui/controls/TextField';

type Change = ChannelInput<'family.bulk'>['change'];

type Props = {
  readonly count: number;
  /** Keys of the ticked families. */
  readonly keys: () => Promise<readonly string[]>;
  readonly clear: () => void;
};

/** Acts on the ticked case families. */
export const BulkBar = ({ count, keys, clear }: Props) => {
  const writable = useWritable();
  const apply = async (change: Change): Promise<void> => {
    const chosen = await keys();
    if (chosen.length === 0) return;
    const answer = await call('family.bulk', { keys: [...chosen], change });
    if (!answer.ok) notify({ message: answer.error.message, tone: 'error' });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape ends the selection from any of its buttons
    <div
      className="view-tools"
      onKeyDown={(event) => {
        // A field of a form that opened from here keeps its own Escape: React passes its keys on although it stands elsewhere.
        if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
        clear();
        document.querySelector<HTMLElement>('.portfolio-grid')?.focus();
      }}
    >
      <output className="portfolio-selected">{count.toLocaleString('en')} selected</output>
      <TagsEditor keys={keys} isDisabled={!writable} apply={apply} />
      <ResponsibleEditor isDisabled={!writable} apply={apply} />
      <Button
        onPress={() => runCommand('dossier.open')}
      >
        Dossier…
      </Button>
      <ExportMenu />
      <Button look="quiet" keys="Esc" onPress={clear}>
        Clear
      </Button>
    </div>
  );
};

const TagsEditor = ({ keys, isDisabled, apply }: { readonly keys: () => Promise<readonly string[]>; readonly isDisabled: boolean; readonly apply: (change: Change) => Promise<void> }) => {
  const index = useIndex();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState('');
  const [present, setPresent] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!open) return undefined;
    let ended = false;
    void keys().then(async (chosen) => {
      // Tags of the first 500 are enough to choose from; removing applies to all.
      const rows = await Promise.all(chosen.slice(0, 500).map((key) => index.family(key)));
      if (!ended) setPresent([...new Set(rows.flatMap((row) => row?.tags ?? []))].sort());
    });
    return () => {
      ended = true;
    };
  }, [open, keys, index]);
  const add = added.split(/[,;]/).map((tag) => tag.trim()).filter((tag) => tag !== '');
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button isDisabled={isDisabled}>Tags…</Button>
      <Popover className="popover" offset={4}>
        <Dialog aria-label="Tags of the selected case families" className="portfolio-chooser">
          <form
            className="portfolio-naming"
            onSubmit={(event) => {
              event.preventDefault();
              void apply({ field: 'tags', add, remove: [...removed] }).then(() => {
                setOpen(false);
                setAdded('');
                setRemoved([]);
              });
            }}
          >
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was just opened to type a tag */}
            <TextField label="Add tags" help="Several with commas between them." value={added} onChange={setAdded} autoFocus />
            {present.length === 0 ? null : (
              <fieldset className="portfolio-present">
                <legend className="field-label">Remove</legend>
                {present.map((tag) => (
                  <Checkbox key={tag} isSelected={removed.includes(tag)} onChange={(selected) => setRemoved((old) => (selected ? [...old, tag] : old.filter((one) => one !== tag)))}>
                    {tag}
                  </Checkbox>
                ))}
              </fieldset>
            )}
            <Button type="submit" look="primary" isDisabled={add.length === 0 && removed.length === 0}>
              Change tags
            </Button>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

/** More names than a list is read through; another one is typed. */
const mostNames = 200;

const ResponsibleEditor = ({ isDisabled, apply }: { readonly isDisabled: boolean; readonly apply: (change: Change) => Promise<void> }) => {
  const index = useIndex();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!open) return undefined;
    let ended = false;
    void index.values('responsible', '', 'cases', '', mostNames).then((values) => {
      if (!ended) setNames(values.flatMap(({ value }) => (value === '' ? [] : [value])));
    });
    return () => {
      ended = true;
    };
  }, [open, index]);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button isDisabled={isDisabled}>Responsible…</Button>
      <Popover className="popover" offset={4}>
        <Dialog aria-label="Who is responsible for the selected case families" className="portfolio-chooser">
          <form
            className="portfolio-naming"
            onSubmit={(event) => {
              event.preventDefault();
              void apply({ field: 'responsible', value: name.trim() }).then(() => {
                setOpen(false);
                setName('');
              });
            }}
          >
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was just opened to type a name */}
            <ComboBox key={names.length} label="Responsible" options={names.map((one) => ({ id: one, label: one }))} value={name} onChange={(text) => setName(text)} allowsOther autoFocus />
            <Button type="submit" look="primary">
              {name.trim() === '' ? 'Set to nobody' : 'Set responsible'}
            </Button>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
