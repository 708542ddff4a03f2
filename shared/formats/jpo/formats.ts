import type { TextFormat } from '../format';
import { createGazetteReader } from './gazette';

/** Formats of the Japan Patent Office. */
export const jpoFormats: readonly TextFormat[] = [{ id: 'jp-gazette-xml', name: 'JPO gazette XML', matches: ({ root }) => root === 'jp-official-gazette', create: createGazetteReader }];
