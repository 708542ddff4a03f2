import { type ReactNode, useId, useRef, useState } from 'react';
import './Splitter.css';

export type SplitterProps = {
  /** Name of the handle, e.g. `Height of the family panel`. */
  readonly label: string;
  /** `rows`: one above the other; `columns`: side by side. */
  readonly direction: 'rows' | 'columns';
  readonly first: ReactNode;
  /** Null: the first part has all the room, and stays the same element when the second one comes. */
  readonly second: ReactNode;
  /** Share of the second part, 0 to 1. */
  readonly share: number;
  readonly onShareChange: (share: number) => void;
  /** Least share of either part. */
  readonly least?: number;
};

/** Two parts with a handle between them: dragged, or moved with the arrow keys, Home and End; double click evens them out. */
export const Splitter = ({ label, direction, first, second, share, onShareChange, least = 0.15 }: SplitterProps) => {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [dragging, setDragging] = useState(false);
  const bounded = Math.min(1 - least, Math.max(least, share));
  const change = (next: number) => onShareChange(Math.min(1 - least, Math.max(least, next)));
  const smaller = direction === 'rows' ? 'ArrowDown' : 'ArrowRight';
  const larger = direction === 'rows' ? 'ArrowUp' : 'ArrowLeft';
  return (
    <div ref={box} className={`splitter splitter-${direction}`} data-dragging={dragging}>
      <div className="splitter-part" style={{ flexGrow: second === null ? 1 : 1 - bounded }}>
        {first}
      </div>
      {second === null ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a focusable separator is the ARIA window splitter
        <div
          role="separator"
          tabIndex={0}
          aria-label={label}
          aria-controls={id}
          aria-orientation={direction === 'rows' ? 'horizontal' : 'vertical'}
          aria-valuenow={Math.round(bounded * 100)}
          aria-valuemin={Math.round(least * 100)}
          aria-valuemax={Math.round((1 - least) * 100)}
          className="splitter-handle"
          onKeyDown={(event) => {
            const next = event.key === larger ? bounded + 0.04 : event.key === smaller ? bounded - 0.04 : event.key === 'Home' ? 1 : event.key === 'End' ? 0 : undefined;
            if (next === undefined) return;
            event.preventDefault();
            change(next);
          }}
          onDoubleClick={() => change(0.5)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragging(true);
          }}
          onPointerMove={(event) => {
            const frame = box.current?.getBoundingClientRect();
            if (!dragging || !frame) return;
            change(direction === 'rows' ? (frame.bottom - event.clientY) / frame.height : (frame.right - event.clientX) / frame.width);
          }}
          onPointerUp={() => setDragging(false)}
          onPointerCancel={() => setDragging(false)}
        />
      )}
      {second === null ? null : (
        <div id={id} className="splitter-part" style={{ flexGrow: bounded }}>
          {second}
        </div>
      )}
    </div>
  );
};
