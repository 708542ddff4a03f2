/** A key from a reference: `P-2204 (US)` is `p-2204-us`. Where nothing is left of it (CJK only) it is `case`; main takes the next free one. */
export const keyFromReference = (reference: string): string => {
  const key = reference
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return key === '' || /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(key) ? `case${key === '' ? '' : `-${key}`}` : key;
};
