import type { ReadIssue } from '#shared/formats/read-issue';

/**
 * One thing to be read in a chosen file: the file itself, or what lies in it where it is an archive. `name` is what issues and
 * provenance call it: the file's name, inside of archives followed by the place there (`bulk.zip/2024/EP1.xml`).
 */
export type Content =
  | { readonly kind: 'text'; readonly name: string; readonly pieces: AsyncIterable<Uint8Array> }
  /** A spreadsheet file, whole; rejects as `pieces` throws. */
  | { readonly kind: 'workbook'; readonly name: string; readonly form: 'xlsx' | 'xls'; readonly bytes: () => Promise<Uint8Array> };

/** What opening contents needs from around it. */
export type ContentPort = {
  /** Told of what cannot be opened; the other contents follow all the same. */
  readonly issue: (issue: ReadIssue) => void;
  /** Told of each piece of the chosen file that is read; its sum is the file's size. Answers `false` to stop. */
  readonly onBytes: (bytes: number) => boolean;
  /** Existing folder in which archives inside of archives are laid aside meanwhile. */
  readonly folder: string;
};

/** A content is damaged or larger than is taken: thrown while its bytes are read. The message says what to do. */
export class ContentFault extends Error {
  readonly code: 'damaged-archive' | 'damaged-workbook' | 'encrypted-workbook' | 'too-large';

  constructor(code: ContentFault['code'], message: string) {
    super(message);
    this.name = 'ContentFault';
    this.code = code;
  }
}
