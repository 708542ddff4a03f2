import type { Readable } from 'node:stream';
import yauzl from 'yauzl';

/** A ZIP file opened for reading: its entries by name, each read on demand. Rejects where the file is no ZIP file or is damaged. */
export type OpenZip = {
  readonly entries: ReadonlyMap<string, yauzl.Entry>;
  readonly read: (entry: yauzl.Entry) => Promise<Readable>;
  readonly close: () => void;
};

/** More entries than this are no portfolio. */
const mostEntries = 5_000_000;

export const openZip = (path: string): Promise<OpenZip> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null || zip === undefined) {
        reject(error ?? new Error('no ZIP file'));
        return;
      }
      const entries = new Map<string, yauzl.Entry>();
      const refuse = (reason: unknown): void => {
        zip.close();
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      };
      zip.on('error', refuse);
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entries.size >= mostEntries) {
          refuse(new Error(`more than ${mostEntries} entries`));
          return;
        }
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.on('end', () =>
        resolve({
          entries,
          read: (entry) =>
            new Promise((give, fail) => {
              zip.openReadStream(entry, (problem, stream) => {
                if (problem === null) give(stream);
                else fail(problem);
              });
            }),
          close: () => zip.close(),
        }),
      );
      zip.readEntry();
    });
  });
