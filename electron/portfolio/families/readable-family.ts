import { caseFamilySchema, familyFormat, familyVersion, type CaseFamily } from '#shared/model/case-family';
import { isFields } from '#shared/model/family-layout';
import type { Issue } from '#shared/model/issue';
import { err, ok, type Result } from '#shared/result';
import { parseJson } from '../opening/marker';

/** The family that a file holds, or the issue that says by name why it cannot be read and what to do. */
export const readableFamily = (key: string, year: string, bytes: Buffer): Result<CaseFamily, Issue> => {
  const issue = (code: string, message: string): Result<never, Issue> => err({ severity: 'error', code, file: `families/${year}/${key}.json`, record: key, message });
  const remedy = 'Bring back a copy of it, or delete it: its last content is in the history, and undoing the removal brings it back.';
  if (bytes.length === 0) return issue('family-empty', `The file of ${key} is empty. Close and open the portfolio: where the history has its last content, opening brings it back. Otherwise bring back a copy of the file.`);
  const value = parseJson(bytes.toString('utf8'));
  if (value === undefined) return issue('family-not-json', `The file of ${key} is damaged: it is no JSON. ${remedy}`);
  if (!isFields(value) || value['format'] !== familyFormat) return issue('family-not-a-family', `The file of ${key} is no family file. Move it out of the folder, or bring back a copy.`);
  if (typeof value['version'] === 'number' && value['version'] > familyVersion) return issue('family-newer', `The file of ${key} was written by a newer version. Update this application to read it.`);
  const family = caseFamilySchema.safeParse(value);
  if (!family.success) {
    const first = family.error.issues[0];
    return issue('family-not-valid', `The file of ${key} does not fit the form of a family file${first ? ` (${first.path.join('/') || 'whole file'}: ${first.message})` : ''}. Correct it, or ${remedy.charAt(0).toLowerCase()}${remedy.slice(1)}`);
  }
  if (family.data.key !== key || family.data.year !== year) return issue('family-misplaced', `The file families/${year}/${key}.json holds the family ${family.data.key} of the year ${family.data.year}. Rename it to families/${family.data.year}/${family.data.key}.json, or remove it where that family is there already.`);
  return ok(family.data);
};
