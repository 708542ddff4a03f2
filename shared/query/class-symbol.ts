/** Symbol without version and spacing: `H04L   1/18        (2006.01)` is `H04L 1/18`. A portfolio has a few thousand of them, by the hundred thousand. */
export const classSymbol = (text: string): string => {
  const known = symbols.get(text);
  if (known !== undefined) return known;
  const match = /^([A-HY]\d{2}[A-Z])\s*(\d+)\s*\/\s*(\d+)/.exec(text);
  const found = match === null ? text.trim() : `${match[1]} ${match[2]}/${match[3]}`;
  if (symbols.size < mostSymbols) symbols.set(text, found);
  return found;
};

const symbols = new Map<string, string>();
const mostSymbols = 50_000;
