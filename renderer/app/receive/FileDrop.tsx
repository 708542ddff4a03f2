import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { openPanel } from '../panels/panels';
import { currentLocation } from '../state/navigation';
import { useWritable } from '../state/app-store';
import './FileDrop.css';

/**
 * The work, on which a PDF or mail can be dropped: the form for an incoming document opens, for the case whose row or tree it was dropped on, else
 * for the open one, else it asks which.
 */
export const FileDrop = ({ children, ...main }: { readonly children: ReactNode; readonly className: string; readonly 'aria-busy': boolean }) => {
  const writable = useWritable();
  const [over, setOver] = useState(false);
  // Enter and leave come for every element passed over; they are counted.
  const depth = useRef(0);
  const hasFiles = (event: DragEvent): boolean => writable && event.dataTransfer.types.includes('Files');
  const left = (): void => {
    depth.current = 0;
    setOver(false);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- files are dropped anywhere; “Record document or event…” does the same by keyboard
    <main
      {...main}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) left();
      }}
      onDrop={(event) => {
        left();
        const files = [...event.dataTransfer.files];
        if (!hasFiles(event) || files.length === 0) return;
        event.preventDefault();
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-family]')?.dataset : undefined;
        const { family: open, application } = currentLocation();
        const place = row?.['family'] === undefined ? (open === undefined ? {} : { family: open, ...(application === undefined ? {} : { application }) }) : { family: row['family'], ...(row['application'] === undefined ? {} : { application: row['application'] }) };
        openPanel({ panel: 'receive', receiving: { ...place, files } });
      }}
    >
      {children}
      {over ? <p className="file-drop">Drop to record as an incoming document: on a row for its case, elsewhere for the open case</p> : null}
    </main>
  );
};
