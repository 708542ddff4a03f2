import type { IsoDate } from '../model/date';
import type { OfficeCode } from '../model/office';
import { daysAfter, monthsAfter, workingDay } from './calendar';
import type { InventedApplication, Reference } from './invented-application';
import { type Claim, type MemberInput, type createMembers } from './member';
import type { Random } from './random';

/** Ways in which a family comes about; each is an ordinary life of an invention. */
export const scenarios = [
  'single-filing',
  'paris-route',
  'pct-second-filing',
  'pct-first-filing',
  'provisional-then-pct',
  'european-with-validations',
  'divisional',
  'us-continuations',
  'us-continuation-in-part',
  'two-priorities',
  'utility-model',
  'european-withdrawn',
  'unitary-patent',
  'worldwide',
] as const;
export type Scenario = (typeof scenarios)[number];

export type ScenarioInput = {
  readonly random: Random;
  readonly members: ReturnType<typeof createMembers>;
  /** Home office of the applicant. */
  readonly home: OfficeCode;
  readonly first: IsoDate;
  readonly asOf: IsoDate;
};

const validationStates = ['AT', 'ES', 'DK', 'PL', 'PT'] as const;
const contractingStates = [
  'AL', 'AT', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV',
  'MC', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'SE', 'SI', 'SK', 'SM', 'TR',
] as const;
const unitarySystemStart = '2023-06-01';
/** DOCDB priority linkage types as the office data uses them: continuation, continuation-in-part, division, PCT. */
const linkage = { continuation: '1', continuationInPart: '2', division: '3', pct: 'W' } as const;

/** Invents the applications of one family, oldest first; a number asks for a family of about so many members that divide and continue each other. */
export const inventApplications = (scenario: Scenario | number, input: ScenarioInput): readonly InventedApplication[] => {
  const { random, members, home, first, asOf } = input;
  const applications: InventedApplication[] = [];
  const add = (application: InventedApplication | undefined): void => {
    if (application !== undefined && application.reference.date <= asOf) applications.push(application);
  };
  const fate = (): MemberInput['fate'] => (random.chance(0.12) ? 'withdrawn' : random.chance(0.8) ? 'granted' : 'pending');
  const claim = (reference: Reference, active = true, type?: string): Claim => ({ ...reference, active, ...(type === undefined ? {} : { linkage: type }) });
  const filed = (filing: IsoDate, claims: readonly Claim[], more: Partial<MemberInput> = {}): MemberInput => ({
    filing, claims, priority: claims.map((each) => each.date).concat(filing).toSorted()[0] ?? filing, fate: fate(), grantAfter: random.int(26, 52), ...more,
  });
  /** A member whose own filing is the first one: it is its own priority (DOCDB names it so). */
  const firstFiling = (office: OfficeCode, filing: IsoDate): InventedApplication =>
    withOwnPriority(office === 'EP' ? european(filed(filing, [])) : members.national(office, filed(filing, [])));
  const european = (memberInput: MemberInput, postGrant: { readonly unitary?: boolean; readonly lapsed?: number } = {}): InventedApplication => {
    const grant = monthsAfter(memberInput.entry ?? memberInput.filing, memberInput.grantAfter);
    return members.european(memberInput, {
      states: contractingStates,
      unitary: grant >= unitarySystemStart && (postGrant.unitary ?? random.chance(0.5)),
      lapsed: random.sample(contractingStates, postGrant.lapsed ?? random.int(0, 6)),
    });
  };
  const validate = (parent: InventedApplication, memberInput: MemberInput): void =>
    random.sample(validationStates, random.int(1, 5)).forEach((state) => add(members.validation(parent, state, memberInput)));
  const secondFilingDay = (): IsoDate => workingDay(daysAfter(monthsAfter(first, 12), -random.int(0, 20)));

  /** The international application and its entries: 30 months, 31 at the EPO and in KR, IN, AU. */
  const international = (filing: IsoDate, claims: readonly Claim[], offices: readonly OfficeCode[]): InventedApplication => {
    const receiving = home === 'DE' || home === 'FR' ? 'EP' : home;
    const pct = members.international(filed(filing, claims), receiving);
    add(claims.length === 0 ? withOwnPriority(pct) : pct);
    const from = filed(filing, claims).priority;
    const chain: readonly Claim[] = claims.length === 0 ? [claim(pct.reference, true, linkage.pct)] : [...claims, claim(pct.reference, false, linkage.pct)];
    for (const office of offices) {
      const months = office === 'EP' || office === 'KR' || office === 'IN' || office === 'AU' ? 31 : 30;
      const entry = workingDay(daysAfter(monthsAfter(from, months), -random.int(1, 25)));
      if (entry > asOf) continue;
      const memberInput = filed(filing, chain, { entry, priority: from });
      const entered = office === 'EP' ? european(memberInput) : members.national(office, memberInput);
      add(entered);
      if (office === 'EP') validate(entered, memberInput);
    }
    return pct;
  };
  const chosenOffices = (): readonly OfficeCode[] => random.sample(['EP', 'US', 'CN', 'JP', 'KR', 'IN', 'BR', 'CA', 'AU'].filter((office) => office !== home), random.int(2, 6));

  if (typeof scenario === 'number') {
    const start = members.provisional(first);
    const day = secondFilingDay();
    const latest = new Map<string, InventedApplication>();
    for (let place = 0; place < scenario; place += 1) {
      const office = random.pick(['US', 'EP', 'CN', 'JP', 'KR'] as const);
      const parent = latest.get(office);
      const type = office === 'US' ? linkage.continuation : linkage.division;
      // The members follow each other over fifteen years at most.
      const filing = parent === undefined ? day : workingDay(daysAfter(day, Math.floor((place / scenario) * 5000)));
      const memberInput = filed(filing, parent === undefined ? [claim(start)] : [claim(start), claim(parent.reference, false, type)], { priority: first, ...(parent === undefined ? {} : { entry: filing }) });
      const next = office === 'EP' ? members.european(memberInput, { states: contractingStates, unitary: false, lapsed: [] }) : members.national(office, memberInput);
      add(next);
      latest.set(office, next);
    }
    return applications;
  }

  switch (scenario) {
    case 'single-filing':
      add(firstFiling(home, first));
      break;
    case 'paris-route': {
      const start = firstFiling(home, first);
      add(start);
      for (const office of random.sample(['US', 'CN', 'JP', 'KR', 'DE'].filter((each) => each !== home), 3))
        add(members.national(office, filed(secondFilingDay(), [claim(start.reference)])));
      break;
    }
    case 'pct-second-filing': {
      const start = firstFiling(home, first);
      add(start);
      international(secondFilingDay(), [claim(start.reference)], chosenOffices());
      break;
    }
    case 'pct-first-filing':
      international(first, [], chosenOffices());
      break;
    case 'provisional-then-pct': {
      const start = members.provisional(first);
      const day = secondFilingDay();
      add(members.national('US', filed(day, [claim(start)])));
      international(day, [claim(start)], ['EP', 'CN', 'JP'].filter((office) => office !== home));
      break;
    }
    case 'european-with-validations': {
      const memberInput = filed(first, [], { fate: 'granted' });
      const start = withOwnPriority(european(memberInput, { unitary: false, lapsed: random.int(2, 6) }));
      add(start);
      validationStates.forEach((state) => add(members.validation(start, state, { ...memberInput, claims: [claim(start.reference)] })));
      add(members.national('US', filed(secondFilingDay(), [claim(start.reference)])));
      break;
    }
    case 'divisional': {
      const start = firstFiling(home === 'EP' ? 'FR' : home, first);
      add(start);
      const parent = european(filed(secondFilingDay(), [claim(start.reference)], { grantAfter: 60 }));
      add(parent);
      const divided = workingDay(monthsAfter(parent.reference.date, random.int(30, 48)));
      add({ ...european(filed(divided, [claim(start.reference), claim(parent.reference, false, linkage.division)], { entry: divided })) });
      break;
    }
    case 'us-continuations': {
      const provisional = members.provisional(first);
      const parent = members.national('US', filed(secondFilingDay(), [claim(provisional)]));
      add(parent);
      let last = parent;
      for (let generation = 0; generation < random.int(1, 4); generation += 1) {
        const next = members.national('US', filed(workingDay(monthsAfter(last.reference.date, random.int(20, 36))), [claim(provisional), claim(last.reference, false, linkage.continuation)]));
        add(next);
        last = next;
      }
      add(members.national('CN', filed(parent.reference.date, [claim(provisional)])));
      break;
    }
    case 'us-continuation-in-part': {
      const parent = withOwnPriority(members.national('US', filed(first, [])));
      add(parent);
      const part = workingDay(monthsAfter(first, random.int(14, 26)));
      const partial = members.national('US', filed(part, [claim(parent.reference, true, linkage.continuationInPart)]));
      const withItself = { ...partial, priorities: [...partial.priorities, ownPriority(partial, 2)] };
      add(withItself);
      add(european(filed(workingDay(daysAfter(monthsAfter(part, 12), -9)), [claim(parent.reference), claim(withItself.reference)])));
      break;
    }
    case 'two-priorities': {
      const one = firstFiling(home, first);
      const other = firstFiling(home, workingDay(monthsAfter(first, 4)));
      add(one);
      add(other);
      international(secondFilingDay(), [claim(one.reference), claim(other.reference)], chosenOffices());
      break;
    }
    case 'utility-model': {
      const office = home === 'CN' ? 'CN' : 'DE';
      const start = withOwnPriority(members.utilityModel(office, filed(first, [])));
      add(start);
      add(members.national(office, filed(workingDay(monthsAfter(first, 11)), [claim(start.reference)])));
      add(european(filed(secondFilingDay(), [claim(start.reference)])));
      break;
    }
    case 'european-withdrawn': {
      const start = firstFiling(home === 'EP' ? 'FR' : home, first);
      add(start);
      add(european(filed(secondFilingDay(), [claim(start.reference)], { fate: 'withdrawn' })));
      break;
    }
    case 'unitary-patent': {
      const start = firstFiling(home === 'EP' ? 'FR' : home, first);
      add(start);
      const memberInput = filed(secondFilingDay(), [claim(start.reference)], { fate: 'granted', grantAfter: random.int(26, 32) });
      const patent = european(memberInput, { unitary: true, lapsed: 0 });
      add(patent);
      for (const state of ['ES', 'PL'] as const) add(members.validation(patent, state, memberInput));
      break;
    }
    case 'worldwide': {
      const start = members.provisional(first);
      const day = secondFilingDay();
      const pct = international(day, [claim(start)], ['US', 'CN', 'JP', 'KR', 'IN', 'BR', 'CA', 'AU']);
      const chain = [claim(start), claim(pct.reference, false, linkage.pct)];
      const memberInput = filed(day, chain, { entry: workingDay(daysAfter(monthsAfter(first, 31), -10)), priority: first, fate: 'granted', grantAfter: random.int(26, 32) });
      const patent = european(memberInput, { unitary: false, lapsed: random.int(2, 6) });
      add(patent);
      validationStates.forEach((state) => add(members.validation(patent, state, memberInput)));
      const divided = workingDay(monthsAfter(day, 40));
      add(european(filed(day, [...chain, claim(patent.reference, false, linkage.division)], { entry: divided })));
      const parent = applications.find(({ office }) => office === 'US');
      if (parent !== undefined) add(members.national('US', filed(workingDay(monthsAfter(day, 44)), [...chain, claim(parent.reference, false, linkage.continuation)], { priority: first })));
      break;
    }
  }
  return applications;
};

const ownPriority = (application: InventedApplication, sequence: number): InventedApplication['priorities'][number] => ({ sequence, ...application.reference, active: true });
const withOwnPriority = (application: InventedApplication): InventedApplication => ({ ...application, priorities: [ownPriority(application, 1)] });
