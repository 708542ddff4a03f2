import type { Mark } from '#shared/dossier/document';
import { StatusGlyph } from '../../ui/marks/StatusMark';

/** The shape before a status word; it tells states apart without colour. */
export const Shape = ({ mark }: { readonly mark: Mark }) =>
  mark === 'none' ? null : (
    <svg className="shape" width="8" height="8" viewBox="-5 -5 10 10" aria-hidden>
      <Glyph mark={mark} />
    </svg>
  );

const Glyph = ({ mark }: { readonly mark: Exclude<Mark, 'none'> }) => {
  switch (mark) {
    case 'overdue':
      return <path d="M0 -4.4L4.6 4H-4.6Z" fill="currentColor" />;
    case 'open':
      return <circle r="3.6" fill="none" stroke="currentColor" strokeWidth="1.4" />;
    case 'unconfirmed':
      return <path d="M-4 0.4L-1.2 3.2L4 -3" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="1.6 1.1" />;
    case 'done':
      return <path d="M-4 0.4L-1.2 3.2L4 -3" fill="none" stroke="currentColor" strokeWidth="1.7" />;
    default:
      return <StatusGlyph status={mark} />;
  }
};
