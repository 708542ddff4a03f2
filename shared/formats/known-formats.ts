import { epoFormats } from './epo/formats';
import type { TextFormat } from './format';

/** Every format that is read, the more special before the more general: the first that matches a file reads it. */
export const knownFormats: readonly TextFormat[] = [...epoFormats];
