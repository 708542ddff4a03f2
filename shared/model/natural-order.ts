const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Order of ids in which numbers count as numbers: `a2` before `a10`; independent of locale. */
export const naturalOrder = (a: string, b: string): number => {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (isDigit(x) && isDigit(y)) {
      const first = digitsFrom(a, i);
      const second = digitsFrom(b, j);
      const order = first.digits.length - second.digits.length || compare(first.digits, second.digits);
      if (order !== 0) return order;
      i = first.end;
      j = second.end;
    } else if (x !== y) return x - y;
    else {
      i += 1;
      j += 1;
    }
  }
  return a.length - i - (b.length - j) || compare(a, b);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number at a place without its leading zeros, and where it ends. */
const digitsFrom = (text: string, start: number): { readonly digits: string; readonly end: number } => {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  let from = start;
  while (from < end - 1 && text.charCodeAt(from) === 48) from += 1;
  return { digits: text.slice(from, end), end };
};
