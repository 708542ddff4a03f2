import type { ImportSummary } from '#shared/ipc';
import type { Issue } from '#shared/model/issue';
import { plural } from '../ui/marks/plural';

/**
 * What was read and what was not, with the first reason: `17 records read from 1 file, 2 not: line 40 has no publication
 * number.` An error that names neither record nor line is about its whole file.
 */
export const readInWords = ({ files, records, issues }: Pick<ImportSummary, 'files' | 'records' | 'issues'>): string => {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const ofFiles = errors.filter((issue) => issue.record === undefined && issue.line === undefined);
  const ofRecords = errors.filter((issue) => !ofFiles.includes(issue));
  const lostFiles = new Set(ofFiles.map((issue) => issue.file)).size;
  const [firstRecord] = ofRecords;
  const [firstFile] = ofFiles;
  const read = `${plural(records, 'record')} read from ${plural(Math.max(0, files - lostFiles), 'file')}`;
  return [
    ...(records === 0 && firstRecord === undefined && lostFiles > 0 ? [] : [firstRecord === undefined ? `${read}.` : `${read}, ${ofRecords.length.toLocaleString('en')} not: ${firstSentence(firstRecord)}`]),
    ...(firstFile === undefined ? [] : [`${plural(lostFiles, 'file')} not read: ${firstFile.file === undefined ? '' : `${firstFile.file}: `}${firstSentence(firstFile)}`]),
    ...(errors.length > 1 ? ['All are in the list of problems.'] : []),
  ].join(' ');
};

/** What accepting would do, in a sentence; `conflicts` is the number of cases that differ from what a person entered. */
export const planInWords = (
  { added, changed, unchanged, publications, applications }: Pick<ImportSummary, 'added' | 'changed' | 'unchanged' | 'publications' | 'applications'>,
  conflicts: number,
): string => {
  const held = `${plural(publications, 'publication')} of ${plural(applications, 'application')}`;
  if (added + changed === 0) {
    if (unchanged === 0) return 'There is nothing to add.';
    return conflicts > 0 ? `${held}: nothing to add.` : `${held}: the portfolio has all of it already.`;
  }
  const parts = [...(added > 0 ? [`${plural(added, 'case')} to add`] : []), ...(changed > 0 ? [`${plural(changed, 'case')} to change`] : []), ...(unchanged > 0 ? [`${unchanged.toLocaleString('en')} unchanged`] : [])];
  return `${held}: ${parts.join(', ')}.`;
};

/** What was done, in a sentence. */
export const acceptedInWords = ({ added, changed }: Pick<ImportSummary, 'added' | 'changed'>): string => {
  const parts = [...(added > 0 ? [`${plural(added, 'case')} added`] : []), ...(changed > 0 ? [`${plural(changed, 'case')} changed`] : [])];
  return parts.length === 0 ? 'Imported; no case was changed.' : `Imported: ${parts.join(', ')}.`;
};

const firstSentence = (issue: Issue): string => {
  const line = issue.line !== undefined && !issue.message.includes(`line ${issue.line}`) ? `line ${issue.line}` : undefined;
  // A record is found by its file and line; what is about a whole file names it before.
  const parts = [...(issue.file === undefined || (issue.record === undefined && issue.line === undefined) ? [] : [issue.file]), ...(line === undefined ? [] : [line])];
  const place = parts.length === 0 ? '' : `${parts.join(', ')}: `;
  const [sentence = ''] = issue.message.split(/\.(?:\s|$)/);
  return `${place}${sentence}.`;
};
