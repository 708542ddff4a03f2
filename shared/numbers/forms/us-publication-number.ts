/**
 * A US publication in DOCDB form from the number as the USPTO's files have it: grants without leading zeros (`08926509` is `8926509`, `D0636123` is
 * `D636123`), applications without the first zero of their serial (`20210049351` is `2021049351`), designs with kind S.
 */
export const usPublicationNumber = (printed: string, kind: string): { readonly number: string; readonly kind: string } => {
  const compact = printed.replace(/[\s,/]/g, '').toUpperCase();
  const application = /^(20\d{2})0?(\d{6})$/.exec(compact);
  const grant = /^([A-Z]{0,2})0*(\d+)$/.exec(compact);
  const number = application && compact.length >= 10 ? `${application[1] ?? ''}${application[2] ?? ''}` : grant ? `${grant[1] ?? ''}${grant[2] ?? ''}` : compact;
  return { number, kind: kind === 'S1' ? 'S' : kind };
};
