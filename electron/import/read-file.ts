import type { TableWishes } from '#shared/formats/known-formats';
import type { ContentPort } from './contents/content';
import { faultIssue } from './contents/fault-issue';
import type { FoundFile } from './contents/find-files';
import { openContents } from './open-contents';
import { readText, type TextSink } from './text/read-text';
import { readWorkbook } from './workbook/read-workbook';
import { workbookSheets } from './workbook/workbook-sheets';

/** Where what is read goes; `begin` names the content whose records follow. */
export type FileSink = TextSink & { readonly begin: (name: string) => void };

/**
 * Streams one file, or all that lies in it where it is an archive, into records and issues. Never fails: what cannot be opened, has no
 * known format or no records yields an issue. `onBytes` is told of each piece read and may answer `false` to stop; `tables` says how
 * tables are read.
 */
export const readFile = async (file: Pick<FoundFile, 'path' | 'name'>, sink: FileSink, port: Pick<ContentPort, 'onBytes' | 'folder'> & { readonly tables?: TableWishes }): Promise<void> => {
  const { tables = { mappings: [], ask: false } } = port;
  let stopped = false;
  const onBytes = (bytes: number): boolean => {
    stopped ||= !port.onBytes(bytes);
    return !stopped;
  };
  try {
    for await (const content of openContents(file.path, file.name, { ...port, onBytes, issue: sink.issue })) {
      if (stopped) return;
      sink.begin(content.name);
      if (content.kind === 'text') await readText(content.name, content.pieces, tables, sink, () => stopped);
      else readWorkbook(await workbookSheets(await content.bytes(), content.form), tables, content.name, sink);
    }
  } catch (error) {
    sink.issue(faultIssue(file.name, error));
  }
};
