import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { entryName } from './entry-name';

/** What a ZIP file is: an archive of files, a workbook, or a document of another program that is packed as ZIP. */
export type ZipKind = 'archive' | 'xlsx' | 'document' | 'ods';

/** One file in a ZIP archive. */
export type ZipEntry = { readonly name: string; readonly entry: Entry; readonly archive: ZipFile };

const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const;
/** Office programs write these entries among the first. */
const lookedAt = 200;

/** Tells workbooks and documents from archives by what lies in them. Rejects where the file is no whole ZIP. */
export const zipKind = async (path: string): Promise<ZipKind> => {
  const archive = await openPromise(path, options);
  try {
    let isOffice = false;
    let isWorkbook = false;
    let seen = 0;
    for await (const entry of archive.eachEntry()) {
      const name = entryName(entry);
      if (seen === 0 && name === 'mimetype') return 'ods';
      if (name === '[Content_Types].xml') isOffice = true;
      if (name.startsWith('xl/')) isWorkbook = true;
      if ((isOffice && isWorkbook) || (seen += 1) >= lookedAt) break;
    }
    return !isOffice ? 'archive' : isWorkbook ? 'xlsx' : 'document';
  } finally {
    archive.close();
  }
};

/** The files of a ZIP archive in their order, without folders and what macOS and Windows put beside files. Throws where it is damaged. */
export async function* zipEntries(path: string): AsyncGenerator<ZipEntry> {
  const archive = await openPromise(path, options);
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entryName(entry);
      if (!name.endsWith('/') && !isLitter(name)) yield { name, entry, archive };
    }
  } finally {
    archive.close();
  }
}

/** Files that systems add to folders; they hold no data. */
export const isLitter = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(name);
