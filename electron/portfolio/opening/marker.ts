import { z } from 'zod';
import type { Files } from '../ports/deps';

export const portfolioFormat = 'stemma-portfolio';
export const portfolioVersion = 1;

/** `stemma.portfolio`: makes a folder a portfolio; the file that the operating system opens with the application. */
const markerSchema = z.strictObject({
  format: z.literal(portfolioFormat),
  version: z.int().min(1),
  id: z.string().min(1),
  name: z.string(),
  created: z.string(),
});
export type Marker = z.infer<typeof markerSchema>;

/** What is read of a marker of any version. */
const anyMarkerSchema = z.looseObject({ format: z.literal(portfolioFormat), version: z.int().min(1), id: z.string().min(1), name: z.string().default('') });

export type MarkerFound =
  | { readonly kind: 'marker'; readonly marker: Marker }
  /** Written by a newer version: to be read only. */
  | { readonly kind: 'newer'; readonly marker: Marker }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

export const readMarker = async (files: Files, path: string): Promise<MarkerFound> => {
  if ((await files.stat(path)) === undefined) return { kind: 'none' };
  const value = parseJson((await files.read(path)).toString('utf8'));
  const known = markerSchema.safeParse(value);
  if (known.success && known.data.version <= portfolioVersion) return { kind: 'marker', marker: known.data };
  const other = anyMarkerSchema.safeParse(value);
  if (!other.success) return { kind: 'unreadable' };
  const { version, id, name } = other.data;
  return version > portfolioVersion ? { kind: 'newer', marker: { format: portfolioFormat, version, id, name, created: '' } } : { kind: 'unreadable' };
};

export const markerText = (marker: Marker): string => `${JSON.stringify(marker, null, 1)}\n`;

/** The JSON value of a text; undefined where it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
