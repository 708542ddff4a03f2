import { useCallback, useState } from 'react';
import { notify } from '../../ui/surfaces/notify';

/** Most rows that are put on paper at once. */
const mostPrinted = 3000;

/** The rows of a list that are being printed, null while none are. */
export type PrintedRows<Row> = { readonly printing: readonly Row[] | null; readonly print: () => Promise<void>; readonly endPrinting: () => void };

/** Fetches the first rows of a list for the paper, and says where there are more. `rowsOf` answers undefined where the list is no more; `noun` is `time limits`. */
export const usePrintedRows = <Row>(total: number, rowsOf: (from: number, to: number) => Promise<readonly Row[] | undefined>, noun: string): PrintedRows<Row> => {
  const [printing, setPrinting] = useState<readonly Row[] | null>(null);
  const endPrinting = useCallback(() => setPrinting(null), []);
  const print = async (): Promise<void> => {
    const rows = await rowsOf(0, mostPrinted);
    if (rows === undefined) return;
    if (total > mostPrinted) notify({ message: `The first ${mostPrinted.toLocaleString('en')} of ${total.toLocaleString('en')} ${noun} are printed. Narrow the list to print the others.`, tone: 'warning' });
    setPrinting(rows);
  };
  return { printing, print, endPrinting };
};
