import type { ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';

export type AddFormProps = { readonly isReady: boolean; readonly add: () => Promise<void>; readonly onClose: () => void; readonly children: ReactNode };

/** Fields of a row to be added, in place among the rows; Enter adds it. */
export const AddForm = ({ isReady, add, onClose, children }: AddFormProps) => (
  <form
    className="family-new"
    onSubmit={(event) => {
      event.preventDefault();
      void add();
    }}
  >
    {children}
    <div className="family-new-acts">
      <Button look="primary" type="submit" isDisabled={!isReady}>
        Add
      </Button>
      <Button look="quiet" onPress={onClose}>
        Leave
      </Button>
    </div>
  </form>
);
