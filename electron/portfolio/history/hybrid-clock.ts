/**
 * A hybrid logical clock: the time of day, with a counter where entries share a millisecond or the clock went back, so that
 * what follows always compares greater. Text `2026-11-23T07:46:00.123Z~0001`; texts compare as times do.
 */
export type HybridClock = {
  readonly tick: () => string;
  /** Takes note of a time seen in a history, this device's or another's. */
  readonly observe: (time: string) => void;
  readonly latest: () => string;
};

export const createHybridClock = (now: () => number): HybridClock => {
  let milliseconds = 0;
  let counter = 0;
  const text = (): string => `${new Date(milliseconds).toISOString()}~${counter.toString(16).padStart(4, '0')}`;
  return {
    tick: () => {
      const current = now();
      if (current > milliseconds) [milliseconds, counter] = [current, 0];
      else if (counter < 0xffff) counter += 1;
      else [milliseconds, counter] = [milliseconds + 1, 0];
      return text();
    },
    observe: (time) => {
      const [instant, count] = time.split('~');
      const seen = Date.parse(instant ?? '');
      const seenCount = Number.parseInt(count ?? '0', 16);
      if (seen > milliseconds || (seen === milliseconds && seenCount > counter)) [milliseconds, counter] = [seen, seenCount];
    },
    latest: text,
  };
};

/** The time of day of a hybrid time: ISO 8601 instant. */
export const instantOf = (time: string): string => time.split('~')[0] ?? time;

/** An id that sorts by time and is unique across devices: `20261123T074600123-0001-k3f9`. */
export const idAt = (time: string, device: string): string => `${time.replaceAll(/[-:.Z]/g, '').replace('~', '-')}-${device}`;
