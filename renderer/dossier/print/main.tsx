import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { dossierPartSchema, dossierDataPath } from '#shared/dossier/part';
import { dataPath } from '#shared/ipc';
import '../../ui/tokens.css';
import { loadFonts, loadMarginFonts } from './fonts';
import { footTexts, pageStyle } from './page-style';
import { PrintedPart } from './PrintedPart';
import { runningHeads } from './running-heads';
import '../../charts/family/family-tree.css';
import { groundTexts } from './text-ground';
import { loadSampledFonts } from './type-sample';
import './print.css';

/** Letters and signs that stand on a page besides the text of its part. */
const printable = ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz–—·…§×→';

/** The page that a hidden window prints: `dossier.html?job=…&part=…`. It lays out one part, then says that it is ready. */
const print = async (job: string, place: number): Promise<void> => {
  const response = await fetch(dataPath + dossierDataPath(job, place));
  if (!response.ok) throw new Error(`the part is not there: ${response.status}`);
  const line = await response.text();
  const part = dossierPartSchema.parse(JSON.parse(line));

  const heads = runningHeads(part);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageStyle(part, heads));
  document.adoptedStyleSheets = [sheet];
  document.title = part.options.title;
  await loadFonts(printable + line);

  const root = document.getElementById('root');
  if (!root) throw new Error('dossier.html has no #root');
  flushSync(() => createRoot(root).render(<PrintedPart part={part} />));
  const { date, edition } = footTexts(part);
  await loadMarginFonts([part.options.title, part.cases, date, edition, ...heads.map(({ head }) => head)]);
  await loadSampledFonts(root);
  groundTexts(root);
  document.documentElement.dataset['state'] = 'ready';
  await window.stemma?.call('dossier.ready', { job, part: place });
};

const query = new URLSearchParams(location.search);
const [job, part] = [query.get('job') ?? '', Number(query.get('part'))];
print(job, part).catch((cause: unknown) => {
  const failure = cause instanceof Error ? cause.message : String(cause);
  document.documentElement.dataset['state'] = 'failed';
  document.documentElement.dataset['failure'] = failure;
  void window.stemma?.call('dossier.ready', { job, part, failure });
});
