import type { EventType } from '../../model/event';

/**
 * INPADOC codes whose meaning is certain by their own description (EPO list of legal event codes, week 2024/17), by reporting
 * office. Decisions that are not yet the event itself (an intention or decision to grant, reasons for refusal) are left out.
 */
const types: Readonly<Record<string, Readonly<Record<string, EventType>>>> = {
  EP: {
    PG25: 'lapse',
    '25': 'lapse',
    PGFP: 'fee-paid',
    '17P': 'examination-requested',
    '18D': 'deemed-withdrawn',
    '18R': 'refusal',
    '18W': 'withdrawal',
    '26': 'opposition-filed',
    '27W': 'revocation',
    PLBI: 'opposition-filed',
    '18RR': 'restoration',
    PGRI: 'restoration',
    GBPC: 'lapse',
    BERE: 'lapse',
    U07: 'unitary-effect-registered',
    U20: 'fee-paid',
    U21: 'fee-paid',
    U93: 'lapse',
    P01: 'upc-opt-out',
  },
  AT: { MM01: 'lapse', MM9K: 'lapse', MK07: 'expiry', ELJ: 'lapse', REN: 'lapse', MA03: 'revocation' },
  AU: { FGA: 'grant', MK14: 'lapse', MK16: 'refusal', CB: 'opposition-filed', ROP: 'revocation' },
  CA: { EEER: 'examination-requested', MKEX: 'expiry', MKLA: 'lapse', AZWI: 'withdrawal', FZDE: 'lapse' },
  CH: { PL: 'lapse' },
  CN: { C14: 'grant', GR01: 'grant', FG4A: 'grant', FG1K: 'grant', C19: 'lapse', CF01: 'lapse', CX01: 'expiry', MK4A: 'expiry', WD01: 'deemed-withdrawn', WW01: 'withdrawal', RW01: 'revocation' },
  DE: { '8339': 'lapse', R020: 'grant', R012: 'examination-requested', R003: 'refusal', R071: 'expiry', R026: 'opposition-filed', R042: 'revocation', R103: 'revocation', '8110': 'examination-requested' },
  GB: { PCNP: 'lapse', PE20: 'expiry', S73: 'revocation' },
  IE: { MM4A: 'lapse', MM9A: 'lapse', MK9A: 'expiry' },
  JP: { LAPS: 'lapse', A300: 'deemed-withdrawn', R250: 'fee-paid' },
  KR: { LAPS: 'lapse', EXPY: 'expiry', A201: 'examination-requested', WITN: 'deemed-withdrawn', FPAY: 'fee-paid' },
  NL: { MM: 'lapse', V1: 'lapse', VD1: 'lapse', MK: 'expiry', VD2: 'expiry' },
  PT: { MM4A: 'lapse', FC3A: 'refusal', FC4A: 'refusal' },
  US: { LAPS: 'lapse', FP: 'lapse', MAFP: 'fee-paid' },
  WO: { ENP: 'national-entry', WWE: 'national-entry', DPEN: 'demand-filed', DPE2: 'demand-filed', DFPE: 'demand-filed' },
};

/** Events that concern one state of a regional or international application; without the state they tell nothing. */
const ofOneState = new Set(['EP PG25', 'EP 25', 'EP PGFP', 'EP PGRI', 'WO ENP', 'WO WWE']);

/** Events whose code itself names the state or the unitary patent. */
const namedState: Readonly<Record<string, string>> = { 'EP GBPC': 'GB', 'EP BERE': 'BE', 'EP U20': 'UP', 'EP U21': 'UP', 'EP U93': 'UP' };

/** Type and state of an INPADOC event; no type where its code alone does not tell for certain. */
export const legalEventType = (office: string, code: string, state: string | undefined): { readonly type?: EventType; readonly state?: string } => {
  const name = `${office} ${code}`;
  const where = state ?? namedState[name];
  const type = ofOneState.has(name) && where === undefined ? undefined : types[office]?.[code];
  return { ...(type === undefined ? {} : { type }), ...(where === undefined ? {} : { state: where }) };
};

/** EPO codes by which an earlier event is taken back ("... (DELETED)"). */
const deletedBy: Readonly<Record<string, string>> = { '17P': 'D17P', '18D': 'D18D', '18R': 'D18R', '18W': 'D18W', '26': 'D26', '27W': 'D27W', PG25: 'PG2D', '25': 'D25', U07: 'U16', U93: 'U95', P01: 'P03' };

type Coded = { readonly code?: string | undefined; readonly office?: string | undefined; readonly state?: string | undefined; readonly date?: string | undefined; readonly type?: EventType | undefined };

/** The events without a type where the same office deleted them later; they stay readable. */
export const withoutDeletedTypes = <Event extends Coded>(events: readonly Event[]): readonly Event[] =>
  events.map((event) => {
    const deletion = event.office === 'EP' && event.type !== undefined ? deletedBy[event.code ?? ''] : undefined;
    if (deletion === undefined) return event;
    const isDeleted = events.some((other) => other.code === deletion && (other.state === event.state || other.state === undefined) && (other.date ?? '') >= (event.date ?? ''));
    if (!isDeleted) return event;
    const { type: _type, ...rest } = event;
    // Sound: the same event without its optional type.
    return rest as Event;
  });
