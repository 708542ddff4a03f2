import type { FamilyMember } from '#shared/families/grouping/family-member';
import { isoDateSchema } from '#shared/model/date';

/** Publications as a DOCDB file has them: an application number, one to three priorities in DOCDB form, two documents of most applications. */
export const inventMembers = (publications: number): readonly FamilyMember[] => {
  const members: FamilyMember[] = [];
  // A linear congruence: the same members on every machine.
  let state = 1883;
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 9) % most;
  };
  for (let family = 0; members.length < publications; family += 1) {
    const year = 1996 + upTo(28);
    const date = isoDateSchema.parse(`${year}-0${1 + upTo(9)}-1${upTo(10)}`);
    const priorities = Array.from({ length: 1 + (upTo(4) === 0 ? 1 + upTo(2) : 0) }, (_, claim) => ({ ...docdb(offices[(family + claim) % offices.length] ?? 'EP', year, family * 3 + claim), date, active: true }));
    for (let application = 0; application < 1 + upTo(5) && members.length < publications; application += 1) {
      const office = offices[upTo(offices.length)] ?? 'EP';
      const number = docdb(office, year + 1, 500_000 + family * 5 + application);
      // Some claim one priority less: another simple family of the same extended one.
      const claims = upTo(8) === 0 ? priorities.slice(0, 1) : priorities;
      for (let document = 0; document < 1 + upTo(2) && members.length < publications; document += 1) {
        const id = members.length;
        members.push({
          id: `#${id}`,
          office,
          application: { text: number.number, ...number },
          filingDate: isoDateSchema.parse(`${year + 1}-06-1${upTo(10)}`),
          priorities: claims,
          relations: [],
          publications: [{ country: office, number: String(1_000_000 + id), kind: document === 0 ? 'A1' : 'B1' }],
        });
      }
    }
  }
  return members;
};

const offices = ['EP', 'US', 'JP', 'CN', 'KR', 'DE', 'GB', 'CA'];

const docdb = (country: string, year: number, serial: number): { readonly country: string; readonly number: string; readonly kind: string } => {
  const yy = String(year % 100).padStart(2, '0');
  const six = String(serial % 1_000_000).padStart(6, '0');
  switch (country) {
    case 'US':
      return { country, number: year >= 2011 ? `${year}1${serial % 7}${six}` : `${serial % 1_000_000}${yy}`, kind: 'A' };
    case 'JP':
      return { country, number: year >= 2000 ? `${year}${six}` : `${six}${yy}`, kind: 'A' };
    case 'CN':
      return { country, number: `${year}1${six.padStart(7, '0')}`, kind: 'A' };
    case 'KR':
      return { country, number: `${year}${six.padStart(7, '0')}`, kind: 'A' };
    case 'DE':
      return { country, number: `10${year}${six}`, kind: 'A' };
    case 'EP':
      return { country, number: `${yy}${six}`, kind: 'A' };
    default:
      return { country, number: String(2_000_000 + serial), kind: 'A' };
  }
};
