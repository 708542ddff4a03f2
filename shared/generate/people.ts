import type { PublishedName } from '../formats/record';
import type { OfficeCode } from '../model/office';

/** An invented applicant with its home office, its attorney's client reference prefix and its inventors. */
export type InventedApplicant = PublishedName & {
  readonly home: OfficeCode;
  readonly prefix: string;
  readonly inventors: readonly PublishedName[];
};

/** All names are invented; any likeness to a company or person is chance. */
export const applicants: readonly [InventedApplicant, ...InventedApplicant[]] = [
  {
    name: 'NORDLICHT ANTENNEN GMBH', nameOriginal: 'Nordlicht Antennen GmbH', country: 'DE', home: 'DE', prefix: 'NA',
    inventors: [
      { name: 'STEENKAMP-RÜHL WIEBKE', nameOriginal: 'Steenkamp-Rühl, Wiebke', country: 'DE' },
      { name: 'ÖZGÜR TARIK', nameOriginal: 'Özgür, Tarık', country: 'DE' },
    ],
  },
  {
    name: 'HALDEN & VÖLKER MASCHINENFABRIK AG', nameOriginal: 'Halden & Völker Maschinenfabrik AG', country: 'DE', home: 'DE', prefix: 'HV',
    inventors: [
      { name: 'GRÄFENHAIN UDO', nameOriginal: 'Gräfenhain, Udo', country: 'DE' },
      { name: 'KLEINSCHMIDT ANNELORE', nameOriginal: 'Kleinschmidt, Annelore', country: 'CH' },
    ],
  },
  {
    name: 'MIZUHARA ELECTRIC CO LTD', nameOriginal: '株式会社水原電機製作所', country: 'JP', home: 'JP', prefix: 'MZ',
    inventors: [
      { name: 'KAWANO HARUKI', nameOriginal: '川野 春樹', country: 'JP' },
      { name: 'SHIRAISHI AYAKA', nameOriginal: '白石 彩香', country: 'JP' },
    ],
  },
  {
    name: 'QINGYUAN LINGHE NEW ENERGY TECH CO LTD', nameOriginal: '清源凌河新能源科技有限公司', country: 'CN', home: 'CN', prefix: 'QL',
    inventors: [
      { name: 'FANG YUZHE', nameOriginal: '方宇哲', country: 'CN' },
      { name: 'LUO XINYI', nameOriginal: '罗心怡', country: 'CN' },
    ],
  },
  {
    name: 'HANBIT SEMICONDUCTOR CO LTD', nameOriginal: '한빛세미콘덕터 주식회사', country: 'KR', home: 'KR', prefix: 'HB',
    inventors: [
      { name: 'SEO DAON', nameOriginal: '서다온', country: 'KR' },
      { name: 'NAM JIHU', nameOriginal: '남지후', country: 'KR' },
    ],
  },
  {
    name: 'CALDER RIDGE MEDICAL INC', nameOriginal: 'Calder Ridge Medical, Inc.', country: 'US', home: 'US', prefix: 'CR',
    inventors: [
      { name: 'OKONKWO-HALE TESSA', nameOriginal: 'Okonkwo-Hale, Tessa', country: 'US' },
      { name: 'LINDQVIST ARNE P', nameOriginal: 'Lindqvist, Arne P.', country: 'US' },
    ],
  },
  {
    name: 'VALMORAINE PHOTONIQUE SA', nameOriginal: 'Valmoraine Photonique S.A.', country: 'FR', home: 'EP', prefix: 'VP',
    inventors: [
      { name: 'DESROUSSEAUX CLÉMENCE', nameOriginal: 'Desrousseaux, Clémence', country: 'FR' },
      { name: 'LE GOFFIC YANN', nameOriginal: 'Le Goffic, Yann', country: 'FR' },
    ],
  },
];
