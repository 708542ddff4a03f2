/** What a measurement found for one goal. Names never change: results of different days are compared by them. */
export type Row = {
  readonly name: string;
  /** The statistic of the samples that the goal is about; usually their median. */
  readonly ours: number;
  readonly unit: Unit;
  /** The same of the straightforward build, measured in the same run. */
  readonly theirs?: number;
  /** Ours divided by theirs. */
  readonly ratio?: number;
  /** In words; `none` where a figure only stands beside others. */
  readonly goal: string;
  readonly met: boolean;
  /** In the order they were taken; of more than 21 their spread, from the least to the most. */
  readonly samples: readonly number[];
};

export type Unit = 's' | 'ms' | 'µs' | 'MB' | 'times';

/** A bound on the figure itself, or on its ratio to the straightforward build's. */
export type Goal = { readonly of: 'ours' | 'ratio'; readonly atMost: number };

/** A running application with its window. */
export type Application = {
  readonly page: import('playwright-core').Page;
  /** The system hands over a portfolio, as by a double click on it. */
  readonly openPortfolio: (path: string) => Promise<void>;
  /** Private memory of the renderer process, from the operating system, in MB; undefined where the system does not tell. */
  readonly rendererMegabytes: () => Promise<number | undefined>;
  /** Quits as a person does and waits for the end. */
  readonly quit: () => Promise<void>;
};

/** What a command of the command line took. */
export type CommandRun = {
  readonly stdout: string;
  /** From before the process was started to its end. */
  readonly seconds: number;
  /** Most memory that its process ever held (resident), in MB; undefined where the system does not tell. */
  readonly peakMegabytes: number | undefined;
};

/** What the harness gives a measurement. */
export type Bench = {
  /** How often a figure is taken where one run says little; its median counts. */
  readonly samples: number;
  /** Whether the slowest straightforward builds are wanted, too. */
  readonly all: boolean;
  /** Families of the large portfolio; goals are set for 45,000. */
  readonly large: number;
  /** An empty folder of the measurement's own, which goes when it ends. */
  readonly folder: string;
  /** An invented portfolio of so many families, made once and kept; a measurement that changes it asks for a copy. */
  readonly portfolio: (families: number, as?: 'shared' | 'copy') => Promise<string>;
  /** A portfolio of so many international applications in the international phase, made once a month and kept. */
  readonly pctPortfolio: (applications: number) => Promise<string>;
  /** A portfolio without a family. */
  readonly emptyPortfolio: () => Promise<string>;
  /** An exchange file of about so many megabytes, made once and kept. */
  readonly exchangeFile: (megabytes: number) => Promise<string>;
  /** An exchange file of so many families without what is not read, made once and kept. */
  readonly plainExchangeFile: (families: number) => Promise<string>;
  /** Launches the built application; a user-data folder that is given keeps the index of an earlier launch. */
  readonly launch: (options?: { readonly portfolio?: string; readonly userData?: string }) => Promise<Application>;
  readonly command: (args: readonly string[]) => Promise<CommandRun>;
  /** The same for a command that prints, in the application without a window. */
  readonly print: (args: readonly string[]) => Promise<CommandRun>;
  /** A line for the person who waits. */
  readonly note: (text: string) => void;
};

/** One file of `bench/` exports one of these as `measurement`. */
export type Measurement = {
  /** One line for the list of measurements. */
  readonly about: string;
  readonly run: (bench: Bench) => Promise<readonly Row[]>;
};

/** A row from its samples: the median of ours and theirs, or the percentile that the goal names. */
export const row = (input: {
  readonly name: string;
  readonly unit: Unit;
  readonly samples: readonly number[];
  readonly theirs?: readonly number[] | undefined;
  /** Percentile of the samples, 50 where none is given. */
  readonly percentile?: number;
  readonly goal?: Goal;
}): Row => {
  const at = input.percentile ?? 50;
  const ours = percentile(input.samples, at);
  const theirs = input.theirs === undefined || input.theirs.length === 0 ? undefined : percentile(input.theirs, at);
  const ratio = theirs === undefined || theirs === 0 ? undefined : ours / theirs;
  const { goal } = input;
  const held = goal === undefined ? undefined : goal.of === 'ours' ? ours : ratio;
  return {
    name: input.name,
    ours: rounded(ours),
    unit: input.unit,
    ...(theirs === undefined ? {} : { theirs: rounded(theirs) }),
    ...(ratio === undefined ? {} : { ratio: rounded(ratio) }),
    goal: goal === undefined ? 'none' : inWords(goal, input.unit),
    // A ratio that could not be taken, as where the other build is not there, is not met.
    met: goal === undefined || (held !== undefined && held <= goal.atMost),
    samples: spread(input.samples).map(rounded),
  };
};

/** The value below which so many per cent of the samples lie (nearest rank). */
export const percentile = (samples: readonly number[], per: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((per / 100) * sorted.length) - 1)] ?? Number.NaN;
};

const mostSamples = 21;
const spread = (samples: readonly number[]): readonly number[] =>
  samples.length <= mostSamples ? samples : Array.from({ length: mostSamples }, (_, at) => percentile(samples, (at / (mostSamples - 1)) * 100));

const inWords = ({ of, atMost }: Goal, unit: Unit): string => {
  if (of === 'ours') return `≤ ${atMost} ${unit}`;
  return atMost < 1 ? `≤ 1/${rounded(1 / atMost)} of theirs` : `≤ ${atMost} × theirs`;
};

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Takes the time of a piece of work so many times, in milliseconds. */
export const times = (count: number, work: () => void): readonly number[] =>
  Array.from({ length: count }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
