/** The main job, end to end: sample files become a portfolio, the portfolio a dossier; then the application opens on it. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { application, hasDisplay, root } from './application.mjs';
import { setUp } from './setup.mjs';
import { start } from './start.mjs';
import { stemma } from './stemma.mjs';

const say = (/** @type {string} */ text) => console.log(text);
const plural = (/** @type {number} */ count, /** @type {string} */ one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Runs a command and returns its JSON; ends here where it fails. */
const ask = (/** @type {readonly string[]} */ args) => {
  const { status, stdout } = stemma([...args, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (stdout === '') process.exit(status === 0 ? 1 : status);
  return JSON.parse(stdout);
};

setUp();
const folder = join(root, 'demo', new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, '-'));
const portfolio = join(folder, 'Sample portfolio');
const dossier = join(folder, 'Sample dossier.pdf');
mkdirSync(folder, { recursive: true });

const sample = join(root, 'resources/sample');
const files = readdirSync(sample).filter((name) => name.endsWith('.xml')).map((name) => join(sample, name));
say(`Importing ${plural(files.length, 'sample file')} into a new portfolio: ${portfolio}`);
const found = ask(['import', portfolio, ...files]);
say(`Found ${plural(found.publications, 'publication')} of ${plural(found.applications, 'application')} in ${plural(found.families, 'case family', 'case families')}; ${plural(found.issueCount, 'problem')}.`);

const docket = join(sample, 'docket');
say('Taking over the docket of another firm: a spreadsheet, read through its mapping');
const taken = ask(['import', portfolio, join(docket, 'docket.xlsx'), '--mapping', join(docket, 'docket-mapping.json')]);
say(`${plural(taken.records, 'row')}: ${plural(taken.added, 'case')} added, ${plural(taken.changed, 'case')} completed; ${plural(taken.issueCount, 'value')} not read.`);
/** @type {unknown[]} */
const differing = ask(['taken-over', portfolio, '--as-of', new Date().toISOString().slice(0, 10)]);
say(`${plural(differing.length, 'time limit')} of the other docket ${differing.length === 1 ? 'differs' : 'differ'} from what is computed, or ${differing.length === 1 ? 'is' : 'are'} not computed; the view Docket checks lists them.`);

const families = ask(['families', portfolio]);
const simple = families.reduce((/** @type {number} */ sum, /** @type {{ simpleFamilies: unknown[] }} */ family) => sum + family.simpleFamilies.length, 0);
say(`By priorities and relations these are ${plural(families.length, 'extended family', 'extended families')} of ${plural(simple, 'simple family', 'simple families')}.`);

/** @type {{ due: string, label: string, reference: string, application: string, basis: string, status: string, nature: string }[]} */
const limits = ask(['deadlines', portfolio, '--as-of', new Date().toISOString().slice(0, 10)]);
const open = limits.filter(({ status, nature }) => (status === 'open' || status === 'overdue') && nature !== 'information');
say(`${plural(open.length, 'time limit')} open; the next:`);
for (const { due, reference, application: member, label, basis, status } of open.slice(0, 5)) say(`  ${due}  ${status.padEnd(7)}  ${reference}, ${member}: ${label} (${basis})`);

say('Printing the dossier …');
const printed = ask(['dossier', portfolio, '--title', 'Sample portfolio', '--out', dossier]);
say(`${plural(printed.pages, 'page')} of ${plural(printed.families, 'case family', 'case families')}, printed in ${application()?.name}:`);
say(printed.path);

if (hasDisplay) process.exitCode = start(portfolio);
else say(`There is no display here. Elsewhere this opens the application: npm start -- "${portfolio}"`);
