import { epoFormats } from './epo/formats';
import type { TextFormat } from './format';
import { usptoFormats } from './uspto/formats';

/** XML and SGML of patent offices. */
export const officeFormats: readonly TextFormat[] = [...epoFormats, ...usptoFormats];
