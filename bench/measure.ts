/** Times a piece of work several times and gives the median in milliseconds; machines are shared, a single run says little. */
export const median = (times: number, work: () => void): number => {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(taken.length / 2)] ?? 0;
};

/** A line of a report: what, how long, and how it compares. */
export const report = (what: string, value: string, remark = ''): void => console.log(`${what.padEnd(58)} ${value.padStart(12)}  ${remark}`);

export const ms = (value: number): string => (value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value).toLocaleString('en')} ms`);
