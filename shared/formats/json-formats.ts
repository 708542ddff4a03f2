import type { TextFormat } from './format';
import { globalDossierFormats } from './global-dossier/formats';
import { jpoApiFormats } from './jpo-api/formats';
import { lensFormats } from './lens/formats';
import { tipoFormats } from './tipo/formats';
import { usptoJsonFormats } from './uspto-odp/formats';
import { wipoJsonFormats } from './wipo-json/formats';

/** JSON of patent offices and databases other than the EPO's, which is read with its XML. */
export const jsonFormats: readonly TextFormat[] = [...usptoJsonFormats, ...globalDossierFormats, ...wipoJsonFormats, ...jpoApiFormats, ...tipoFormats, ...lensFormats];
