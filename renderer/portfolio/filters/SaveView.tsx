import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useIndex } from '../../index/IndexContext';
import { Button } from '../../ui/controls/Button';
import { TextField } from '../../ui/controls/TextField';
import { saveView } from './saved-views';
import { tableStore } from '../table/table-store';

/** Keeps query, columns, sort, groups and marks under a name; the view then stands in the side bar. */
export const SaveView = () => {
  const index = useIndex();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button>Save view</Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog aria-label="Save this view" className="portfolio-chooser">
          <form
            className="portfolio-naming"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              saveView(index, name.trim(), tableStore.get());
              setName('');
              setOpen(false);
            }}
          >
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was just opened to type the name */}
            <TextField label="Name of the view" help="The query, columns, sort, groups and marks are kept under this name." value={name} onChange={setName} autoFocus />
            <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
              Save view
            </Button>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
