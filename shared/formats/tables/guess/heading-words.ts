/** A heading as it is compared with the words below: small letters, `number` for all its abbreviations, no signs. */
export const headingWords = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[_./()#:*°º-]+/g, ' ')
    .replace(/\b(?:no|nr|num|nos|numbers|nummer)\b/g, 'number')
    .replace(/\b(?:appl|app|appln)\b/g, 'application')
    .replace(/\b(?:publ|pub|publn)\b/g, 'publication')
    .replace(/\bref\b|\brefs\b/g, 'reference')
    .replace(/\s+/g, ' ')
    .trim();

/** Headings of exports and dockets in English and German, by the field that they mean. */
const headingsOfFields: Readonly<Record<string, readonly string[]>> = {
  publication: ['publication number', 'publication numbers', 'publication', 'patent publication number', 'document number', 'publication id', 'display key', 'veröffentlichungsnummer', 'offenlegungsnummer'],
  'publication.date': ['publication date', 'date of publication', 'published', 'published on', 'veröffentlichungsdatum', 'veröffentlicht', 'offenlegungstag', 'date published'],
  'publication.kind': ['kind', 'kind code', 'publication kind', 'publication type'],
  'publication.country': ['publication country', 'publication office', 'jurisdiction', 'publication authority'],
  'publication.familyId': ['simple family id', 'docdb family id', 'family id', 'family number'],
  'family.members': ['family members', 'simple family members', 'family publications'],
  grant: ['patent number', 'grant number', 'granted number', 'registration number', 'patentnummer', 'registernummer', 'issue number'],
  'grant.date': ['grant date', 'date of grant', 'granted', 'granted on', 'issue date', 'registration date', 'erteilungsdatum', 'erteilt', 'date granted', 'patent date'],
  application: ['application number', 'application', 'serial number', 'filing number', 'official number', 'anmeldenummer', 'amtliches aktenzeichen', 'official file number'],
  filingDate: ['filing date', 'application date', 'date of filing', 'filed', 'filed on', 'date of application', 'anmeldetag', 'anmeldedatum', 'date filed', 'application filing date'],
  office: ['country', 'office', 'country code', 'land', 'territory', 'authority', 'cc', 'patent office', 'ctry'],
  right: ['type of right', 'right', 'ip type', 'ip right', 'schutzrechtsart', 'patent type', 'case type'],
  route: ['route', 'filing route', 'filing type', 'filing basis'],
  title: ['title', 'invention title', 'title of invention', 'titel', 'bezeichnung', 'application title', 'titleen', 'title english'],
  abstract: ['abstract', 'zusammenfassung'],
  ipc: ['ipc', 'i p c', 'ipc classes', 'international classification', 'ipcr', 'ipcr classifications'],
  cpc: ['cpc', 'cpc classifications', 'cooperative patent classification'],
  states: ['designated states', 'validation states', 'states', 'benennungen'],
  status: ['status', 'legal status', 'patent status', 'case status', 'current status', 'rechtsstand', 'application status'],
  reference: ['our reference', 'our reference number', 'reference', 'docket number', 'docket', 'file reference', 'matter number', 'matter', 'unser zeichen', 'akte', 'aktenzeichen', 'file number', 'internal reference', 'attorney docket number', 'asset number', 'asset reference'],
  'case.reference': ['case', 'case reference', 'case number', 'family', 'family reference', 'family docket', 'invention', 'invention number', 'fall', 'familie', 'portfolio reference', 'case family'],
  'case.title': ['short title', 'case title', 'family title', 'kurztitel'],
  'case.responsible': ['responsible', 'responsible attorney', 'attorney in charge', 'handler', 'sachbearbeiter', 'bearbeiter', 'partner', 'case manager', 'owner attorney'],
  'case.tags': ['tags', 'keywords', 'category', 'technology', 'product', 'products', 'business unit', 'schlagworte'],
  'case.note': ['remarks', 'remark', 'notes', 'note', 'comment', 'comments', 'bemerkung', 'bemerkungen', 'anmerkungen'],
  'party.client': ['client', 'client name', 'mandant', 'auftraggeber', 'customer', 'kunde'],
  'party.client.reference': ['client reference', 'client reference number', 'client number', 'your reference', 'ihr zeichen', 'mandantenzeichen', 'customer reference'],
  'party.agent': ['agent', 'foreign agent', 'associate', 'foreign associate', 'local agent', 'local counsel', 'agents', 'vertreter', 'auslandsvertreter', 'korrespondenzanwalt', 'representative'],
  'party.agent.reference': ['agent reference', 'associate reference', 'agent number', 'zeichen des vertreters', 'foreign associate reference'],
  'party.annuity-payer': ['annuity payer', 'annuities', 'annuities paid by', 'annuity provider', 'renewals by'],
  'party.applicant': ['applicant', 'applicants', 'assignee', 'assignees', 'applicant name', 'anmelder', 'current assignee', 'original assignee'],
  'party.owner': ['owner', 'owners', 'proprietor', 'patentee', 'inhaber', 'patentinhaber'],
  'party.inventor': ['inventor', 'inventors', 'inventor s', 'erfinder', 'inventor author', 'inventor name'],
  priorities: ['priorities', 'priority', 'priority data', 'priorities data', 'priority claims', 'priorität', 'prioritäten'],
  'priority.number': ['priority number', 'priority application number', 'priority document', 'prioritätsnummer', 'priority application'],
  'priority.date': ['priority date', 'earliest priority', 'earliest priority date', 'prioritätstag', 'prioritätsdatum', 'date of priority'],
  'priority.country': ['priority country', 'priority office', 'prioritätsland'],
  'limit.text': ['next action', 'action', 'due action', 'task', 'deadline type', 'action due', 'type of deadline', 'fristart', 'frist art', 'event due', 'maßnahme'],
  'limit.due': ['due date', 'due', 'deadline', 'next deadline', 'date due', 'frist', 'fristablauf', 'fällig', 'fällig am', 'next due date', 'deadline date', 'action date', 'response due', 'final deadline'],
  'limit.done': ['done', 'completed', 'erledigt', 'closed', 'date completed'],
  'event.national-entry': ['national entry date', 'national phase entry', 'national phase date', 'entry date', 'date of national phase entry', 'national entry', 'regional phase entry'],
  'event.examination-requested': ['examination requested', 'request for examination', 'examination request date', 'date of examination request', 'prüfungsantrag'],
  'declaration.company': ['declaring company', 'declarant'],
  'declaration.standard': ['standard', 'standards'],
};

const fieldOfHeading: ReadonlyMap<string, string> = new Map(Object.entries(headingsOfFields).flatMap(([field, headings]) => headings.map((heading) => [heading, field] as const)));

/** The field that a heading means by its words alone; undefined where it means none. */
export const fieldByHeading = (heading: string): string | undefined => fieldOfHeading.get(headingWords(heading));

/** Whether a heading names a time limit of its own: `Reply due`, `30-month deadline`, `Renewal due date`. */
export const namesLimit = (heading: string): boolean => /\b(?:due|deadline|frist|time limit|expires|renewal date|annuity)\b/.test(headingWords(heading));
