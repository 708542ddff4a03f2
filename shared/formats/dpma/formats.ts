import type { TextFormat } from '../format';
import { createDpmaDesignReader } from './design-register';
import { createDpmaHitListReader } from './hit-list';
import { createDpmaPatentReader } from './patent-register';

/** Formats of the German Patent and Trade Mark Office. */
export const dpmaFormats: readonly TextFormat[] = [
  { id: 'dpma-patent-xml', name: 'DPMAregister patents and utility models', matches: ({ root }) => root === 'dpma-patent-document', create: createDpmaPatentReader },
  { id: 'dpma-hits-xml', name: 'DPMAregister hit lists', matches: ({ root }) => root === 'PatentHitList' || root === 'DesignHitList', create: createDpmaHitListReader },
  { id: 'dpma-design-xml', name: 'DPMAregister designs', matches: ({ root, text }) => root === 'Transaction' && text.includes('DesignTransactionBody'), create: createDpmaDesignReader },
];
