import { useEffect, useState } from 'react';
import { useWritable } from '../app/state/app-store';
import { on } from '../app/bridge';
import { startImport } from './import-actions';
import './DropTarget.css';

/** Takes files and folders that are dropped anywhere on the window, and says so while they are dragged over it. */
export const DropTarget = () => {
  const writable = useWritable();
  const isOver = useFileDrag(writable);
  useEffect(() => (writable ? on('files.dropped', ({ drop }) => void startImport({ drop })) : undefined), [writable]);
  if (!isOver) return null;
  return (
    <div className="drop-target" aria-hidden>
      <p className="drop-target-text">
        <strong>Drop to import</strong>
        <span>Files, archives and folders. Nothing is changed before the plan is accepted.</span>
      </p>
    </div>
  );
};

/** Whether files are dragged over the window. The page takes part in every such drag, so that no dropped file replaces the page. */
const useFileDrag = (writable: boolean): boolean => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // Every element that is passed over enters and is left: the window is left once all are.
    let inside = 0;
    const show = (now: boolean): void => {
      if (!now) inside = 0;
      setOver(now && writable);
    };
    const onEnter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      inside += 1;
      show(true);
    };
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = writable ? 'copy' : 'none';
    };
    const onLeave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      inside -= 1;
      if (inside <= 0) show(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      show(false);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [writable]);
  return isOver;
};

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
