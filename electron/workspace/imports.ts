import type { Importer } from '../import/importer';
import type { Portfolio } from '../portfolio/portfolio';

/** The importer of the open portfolio, made when it is first needed. */
export type Imports = {
  readonly of: (portfolio: Portfolio) => Importer;
  readonly cancel: (job: string) => void;
  /** Gives up every plan that was not accepted. */
  readonly close: () => Promise<void>;
};

export const createImports = (createFor: (portfolio: Portfolio) => Importer): Imports => {
  let current: { readonly portfolio: Portfolio; readonly importer: Importer } | undefined;
  return {
    of: (portfolio) => {
      if (current?.portfolio !== portfolio) current = { portfolio, importer: createFor(portfolio) };
      return current.importer;
    },
    cancel: (job) => current?.importer.cancel(job),
    close: async () => {
      const closing = current?.importer;
      current = undefined;
      await closing?.close();
    },
  };
};
