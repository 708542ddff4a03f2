/** Rows without those that were added and with those that were taken away; `gone`: added rows that stand no more. */
export const rowsBack = <Row>(present: readonly Row[], old: readonly Row[], written: readonly Row[]): { readonly rows: Row[]; readonly gone: readonly Row[] } => {
  const text = (row: Row): string => JSON.stringify(row);
  const has = (rows: readonly Row[], row: Row): boolean => rows.some((one) => text(one) === text(row));
  const added = written.filter((row) => !has(old, row));
  const removed = old.filter((row) => !has(written, row) && !has(present, row));
  return { rows: [...present.filter((row) => !has(added, row)), ...removed], gone: added.filter((row) => !has(present, row)) };
};
