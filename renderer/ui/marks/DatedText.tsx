import { datesInText } from '#shared/model/dates-in-text';
import { DateText } from './DateText';

/** A sentence that names dates in ISO form, with each as dates are shown everywhere and kept on one line. */
export const DatedText = ({ text }: { readonly text: string }) => datesInText(text).map((part, index) => (typeof part === 'string' ? part : <DateText key={index} date={part.date} />));
