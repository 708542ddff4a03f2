import { Icon } from '../marks/Icon';
import './FoldButton.css';

export type FoldButtonProps = {
  /** What is folded: its name for screen readers. */
  readonly label: string;
  readonly open: boolean;
  /** Id of the element that appears. */
  readonly controls?: string;
  readonly onOpen: (open: boolean) => void;
};

/** The small arrow before a row that opens to more. */
export const FoldButton = ({ label, open, controls, onOpen }: FoldButtonProps) => (
  <button type="button" className="fold-button" aria-expanded={open} aria-controls={open ? controls : undefined} aria-label={`${open ? 'Fold' : 'Open'} ${label}`} onClick={() => onOpen(!open)}>
    <Icon name={open ? 'chevron-down' : 'chevron-right'} />
  </button>
);
