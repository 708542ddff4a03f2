import { ProgressBar } from '../ui/surfaces/ProgressBar';

/** While cases are read for a question over all of them. */
export const Reading = ({ done, total }: { readonly done: number; readonly total: number }) => (
  <div className="gaps-reading" aria-busy>
    {total === 0 ? null : <ProgressBar label="Reading cases" value={done / total} detail={`${done.toLocaleString('en')} of ${total.toLocaleString('en')}`} />}
  </div>
);
