import type { CaseFamily } from '#shared/model/case-family';
import { applyChanges } from '#shared/model/change';
import { err, ok } from '#shared/result';
import { textOption, usageFailure, type Command } from '../command';
import { withPortfolio } from '../with-portfolio';

/** Fields that are not a person's to set. */
const own: ReadonlySet<string> = new Set(['format', 'version', 'key', 'year', 'sources', 'src', 'srcOf']);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The family with the field set: to the text, else to the JSON that the text is, else to a list of its parts between commas. */
const withField = (family: CaseFamily, path: string, text: string): CaseFamily | undefined => {
  const list = text.split(',').map((part) => part.trim());
  for (const value of text === '' ? [undefined] : [text, parsed(text), list]) {
    if (value === undefined && text !== '') continue;
    try {
      return applyChanges(family, [{ path, new: value }]);
    } catch {
      // This reading of the text does not fit the field; the next may.
    }
  }
  return undefined;
};

export const setCommand: Command = {
  name: 'set',
  usage: 'PORTFOLIO --family ID --field FIELD --value VALUE',
  summary: 'Sets one field, such as title, responsible, tags (a,b) or applications/a1/reference; an empty value empties it.',
  positionals: [1, 1],
  options: { family: { type: 'string' }, field: { type: 'string' }, value: { type: 'string' } },
  run: async (given, deps) => {
    const key = textOption(given, 'family');
    const field = textOption(given, 'field');
    const value = textOption(given, 'value');
    if (key === undefined || field === undefined || value === undefined) return err(usageFailure('--family, --field and --value are needed.'));
    if (field.split('/').some((segment) => own.has(segment)) || field === '') return err(usageFailure(`The field ${field} cannot be set.`));
    return withPortfolio(given, deps, async (portfolio) => {
      const read = await portfolio.read(key);
      if (!read.ok) return read;
      const family = withField(read.value.family, field, value);
      if (family === undefined) return err({ code: 'invalid', message: `The field ${field} of ${key} cannot hold ${JSON.stringify(value)}.`, subject: key });
      const saved = await portfolio.save({ edits: [{ key, hash: read.value.hash, family }], why: `Set ${field} of ${family.reference}` });
      if (!saved.ok) return saved;
      const { entry } = saved.value;
      return ok({ code: 0, value: { entry: entry === '' ? null : entry, family: key, field }, text: entry === '' ? `${field} of ${key} is already so; nothing was changed.` : `Entry ${entry}` });
    });
  },
};
