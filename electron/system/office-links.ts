/** Hosts of patent offices and their registers; a link to any other host is not opened. */
const officeHosts: ReadonlySet<string> = new Set([
  'worldwide.espacenet.com',
  'register.epo.org',
  'www.epo.org',
  'data.epo.org',
  'www.unified-patent-court.org',
  'patentscope.wipo.int',
  'www.wipo.int',
  'patentcenter.uspto.gov',
  'ppubs.uspto.gov',
  'www.uspto.gov',
  'register.dpma.de',
  'depatisnet.dpma.de',
  'www.dpma.de',
  'www.j-platpat.inpit.go.jp',
  'www.jpo.go.jp',
  'doi.kipris.or.kr',
  'www.kipris.or.kr',
  'www.kipo.go.kr',
  'pss-system.cponline.cnipa.gov.cn',
  'www.cnipa.gov.cn',
  'www.ipo.gov.uk',
  'www.gov.uk',
  'data.inpi.fr',
  'www.ige.ch',
  'www.swissreg.ch',
]);

/** The address to hand to the system browser where a link is to a patent office by https, without credentials or port. */
export const officeLink = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  return officeHosts.has(url.hostname) ? url.href : undefined;
};
