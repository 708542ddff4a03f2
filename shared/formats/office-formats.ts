import { cnipaFormats } from './cnipa/formats';
import { epoFormats } from './epo/formats';
import { dpmaFormats } from './dpma/formats';
import type { TextFormat } from './format';
import { jpoFormats } from './jpo/formats';
import { usptoFormats } from './uspto/formats';
import { wipoFormats } from './wipo/formats';

/** XML and SGML of patent offices. */
export const officeFormats: readonly TextFormat[] = [...epoFormats, ...wipoFormats, ...usptoFormats, ...cnipaFormats, ...jpoFormats, ...dpmaFormats];
