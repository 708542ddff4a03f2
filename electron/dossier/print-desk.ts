import type { DossierPart } from '#shared/dossier/part';

/**
 * Where parts lie while they are printed: the window fetches its part from here, and tells here that it is laid out.
 * `data` answers the address `dossier/<job>/<part>`; what was taken off the desk is gone.
 */
export type PrintDesk = {
  readonly put: (part: DossierPart) => { readonly job: string; readonly part: number; readonly ready: Promise<void>; readonly take: () => void };
  /** The part as one line of JSON; undefined where there is none. */
  readonly data: (job: string, part: number) => string | undefined;
  /** The window's word that a part is laid out, or why it could not be; unknown parts are ignored. */
  readonly ready: (job: string, part: number, failure?: string) => void;
};

export const createPrintDesk = (): PrintDesk => {
  const lying = new Map<string, { readonly part: DossierPart; readonly done: () => void; readonly failed: (reason: Error) => void }>();
  let prints = 0;
  const name = (job: string, part: number): string => `${job}/${part}`;
  return {
    put: (part) => {
      prints += 1;
      // Each print has an address of its own, so that a late signal of an earlier pass cannot release it.
      const job = `print-${prints}`;
      const key = name(job, part.part);
      const ready = new Promise<void>((resolve, reject) => lying.set(key, { part, done: resolve, failed: reject }));
      // Who prints waits for it; a failure before that is not lost, only not yet heard.
      ready.catch(() => undefined);
      return { job, part: part.part, ready, take: () => void lying.delete(key) };
    },
    data: (job, part) => {
      const entry = lying.get(name(job, part));
      return entry === undefined ? undefined : JSON.stringify(entry.part);
    },
    ready: (job, part, failure) => {
      const entry = lying.get(name(job, part));
      if (failure === undefined) entry?.done();
      else entry?.failed(new Error(failure));
    },
  };
};
