import { parseIsoDate } from '#shared/model/date';
import { parsePatentNumber, type NumberHint, type ParsedNumber } from '#shared/numbers/parse-patent-number';
import { err, ok } from '#shared/result';
import { textOption, usageFailure, type Command } from '../command';
import { columns } from '../table';

const uses: readonly string[] = ['application', 'priority', 'publication'];
const isUse = (text: string | undefined): text is NonNullable<NumberHint['use']> => text !== undefined && uses.includes(text);

export const numberCommand: Command = {
  name: 'number',
  usage: 'TEXT… [--office XX] [--date YYYY-MM-DD] [--as application|priority|publication]',
  summary: 'What a patent number means and how it is written in every form; all readings where it can mean several things.',
  positionals: [1, Number.POSITIVE_INFINITY],
  options: { office: { type: 'string' }, date: { type: 'string' }, as: { type: 'string' } },
  run: async (given) => {
    const text = given.positionals.join(' ');
    const day = textOption(given, 'date');
    const date = day === undefined ? undefined : parseIsoDate(day);
    if (day !== undefined && date === undefined) return err(usageFailure('--date takes a day that exists, as YYYY-MM-DD.'));
    const use = textOption(given, 'as');
    if (use !== undefined && !isUse(use)) return err(usageFailure(`--as takes ${uses.join(', ')}.`));
    const office = textOption(given, 'office')?.toUpperCase();
    const readings = parsePatentNumber(text, { office, date, use });
    const [first] = readings;
    if (first === undefined) {
      return err({
        code: 'not-a-number',
        message: office === undefined ? `“${text}” is no number of a form that is known. Where it has no office code, name the office with --office.` : `“${text}” is no number of a form that is known for ${office}.`,
        subject: text,
      });
    }
    return ok({ code: 0, value: readings.length === 1 ? first : readings, text: readings.map(reading).join('\n\n') });
  },
};

const reading = (number: ParsedNumber): string => {
  const { what, office, receivingOffice, kindWords, right, provisional, docdb, epodoc, display, year, kind, checkDigit, warnings } = number;
  const due = checkDigit?.due === undefined ? [] : [['Check digit', checkDigit.due]];
  return columns([
    ['Reading', `${provisional === true ? 'provisional ' : ''}${what} (${kindWords ?? right.replace('-', ' ')})`],
    ['Office', receivingOffice === undefined ? office : `${office}, filed with ${receivingOffice}`],
    ...(year === undefined ? [] : [['Year', String(year)]]),
    ...(kind === undefined ? [] : [['Kind', kind]]),
    ['As written', number.original],
    ['Office form', display ?? 'not known'],
    ['DOCDB', docdb ?? 'not known without more'],
    ['EPODOC', epodoc ?? 'not known without more'],
    ...due,
    ...warnings.map(({ message }) => ['Warning', message]),
  ]);
};
