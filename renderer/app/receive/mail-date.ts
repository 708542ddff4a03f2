import { type IsoDate, isoDate } from '#shared/model/date';

/** The day on which the first mail among files was sent. */
export const proposedReceipt = async (files: readonly File[]): Promise<IsoDate | undefined> => {
  for (const file of files) {
    const date = await mailDate(file);
    if (date !== undefined) return date;
  }
  return undefined;
};

/** The day on which a mail (RFC 5322, `.eml`) was sent, in this computer's time zone; undefined for another file. A proposal for the day of receipt, never more. */
const mailDate = async (file: File): Promise<IsoDate | undefined> => {
  if (!file.name.toLowerCase().endsWith('.eml')) return undefined;
  const head = (await file.slice(0, 64 * 1024).text()).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const text = /^Date:[ \t]*(.+(?:\r?\n[ \t].+)*)$/im.exec(head)?.[1];
  const sent = text === undefined ? undefined : new Date(text.replaceAll(/\r?\n/g, ' '));
  return sent === undefined || Number.isNaN(sent.getTime()) ? undefined : isoDate(sent.getFullYear(), sent.getMonth() + 1, sent.getDate());
};
