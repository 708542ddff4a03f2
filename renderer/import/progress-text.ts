import { plural } from '../ui/marks/plural';
import type { ImportProgress } from './import-store';

/** `1,204 documents · 3.1 of 12.4 MB · 8 s left`. */
export const progressInWords = (progress: ImportProgress | undefined): string => {
  if (progress === undefined) return 'Beginning';
  const { documents, done, total, unit, secondsLeft } = progress;
  const amount = unit === 'bytes' ? `${megabytes(done)} of ${megabytes(total)} MB` : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${unit}`;
  return [...(documents === undefined ? [] : [plural(documents, 'document')]), amount, ...(secondsLeft === undefined ? [] : [`${durationInWords(secondsLeft)} left`])].join(' · ');
};

/** `less than a second`, `8 s`, `3 min`. */
export const durationInWords = (seconds: number): string => {
  if (seconds < 1) return 'less than a second';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
};

const megabytes = (bytes: number): string => (bytes / 1_000_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
