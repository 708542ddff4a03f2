/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed one by one while scrolling, which table elements do not allow */
import type { ReactNode } from 'react';
import type { ListLine } from './ListGrid';

type Props = Omit<ListLine<unknown, never>, 'row' | 'active' | 'acts'> & {
  readonly acts: { readonly click: (at: number, held: 'shift' | 'main' | 'none') => void; readonly enter: (at: number) => void; readonly tick: (at: number) => void };
  /** What is ticked, for screen readers. */
  readonly name: string;
  /** Key of its case, on which something may be dropped, and id of the application. */
  readonly family: string;
  readonly application: string;
  /** Its case is open below. */
  readonly isOpen: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** The frame of one line of a {@link ListGrid}: its place, its tick and what a click on it does. Its cells are the children. */
export const ListRow = ({ id, at, start, height, ticked, current, isOpen, acts, name, family, application, className, children }: Props) => (
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid answers the keys for its current row
  <div
    id={id}
    role="row"
    tabIndex={-1}
    aria-rowindex={at + 2}
    data-family={family}
    data-application={application}
    aria-selected={ticked}
    aria-current={isOpen ? 'true' : undefined}
    className={`list-row ${current ? 'list-row-current' : ''} ${className ?? ''}`}
    style={{ transform: `translateY(${start}px)`, height }}
    onPointerEnter={() => acts.enter(at)}
    onClick={(event) => {
      if (event.target instanceof Element && event.target.closest('button, input') !== null) return;
      acts.click(at, event.shiftKey ? 'shift' : event.ctrlKey || event.metaKey ? 'main' : 'none');
    }}
  >
    <div role="gridcell" className="list-tick">
      <input type="checkbox" className="tick" tabIndex={-1} aria-label={`Select ${name}`} checked={ticked} onChange={() => acts.tick(at)} />
    </div>
    {children}
  </div>
);
