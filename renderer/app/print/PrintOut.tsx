import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import './PrintOut.css';

type Props = {
  readonly label: string;
  readonly children: ReactNode;
  readonly onDone: () => void;
};

/** Pages on paper: they replace the window while it is printed, and the print dialog opens once they are laid out. */
export const PrintOut = ({ label, children, onDone }: Props) => {
  useEffect(() => {
    document.documentElement.dataset['printing'] = 'pages';
    window.addEventListener('afterprint', onDone);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
      delete document.documentElement.dataset['printing'];
    };
  }, [onDone]);
  return createPortal(
    <article className="print-out" aria-label={label}>
      {children}
    </article>,
    document.body,
  );
};
