import { fromDayNumber, type IsoDate, toDayNumber } from '../../model/date';
import { type Column, noDay } from './column';

type TextColumn = Extract<Column, { kind: 'text' }>;
type TextsColumn = Extract<Column, { kind: 'texts' }>;
type DayColumn = Extract<Column, { kind: 'day' }>;

/** The text of a row, '' where it is not known. */
export const textAt = ({ dictionary, ids }: TextColumn, row: number): string => dictionary.texts.text(ids.get(row));
export const setText = ({ dictionary, ids }: TextColumn, row: number, text: string | undefined): void => ids.set(row, text === undefined ? 0 : dictionary.texts.idOf(text));

export const textsAt = ({ dictionary, lists }: TextsColumn, row: number): string[] => Array.from(lists.get(row), dictionary.texts.text);
export const setTexts = ({ dictionary, lists }: TextsColumn, row: number, texts: readonly string[] | undefined): void => lists.put(row, texts === undefined || texts.length === 0 ? none : texts.map(dictionary.texts.idOf));
const none: readonly number[] = [];

export const dateAt = ({ days }: DayColumn, row: number): IsoDate | undefined => {
  const day = days.get(row);
  return day === noDay ? undefined : fromDayNumber(day);
};
export const setDate = ({ days }: DayColumn, row: number, date: IsoDate | undefined): void => days.set(row, date === undefined ? noDay : toDayNumber(date));

/** A field that is left out where its value is not known. */
export const known = <Name extends string, Value extends string>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } =>
  // Sound: the object has the one key of type Name, or none.
  (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
