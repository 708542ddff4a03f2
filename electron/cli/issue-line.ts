import type { Issue } from '#shared/model/issue';

/** An issue in one line: severity, place, what is the matter. */
export const issueLine = ({ severity, file, line, record, message, code }: Issue): string => {
  const place = [file === undefined ? undefined : line === undefined ? file : `${file}:${line}`, record].filter((part) => part !== undefined).join(' ');
  return `${severity}${place === '' ? '' : ` ${place}`}: ${message} (${code})`;
};
