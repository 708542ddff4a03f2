import type { Application, LocalText } from '#shared/model/application';
import { EditText } from '../editing/EditText';
import { editApplication } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { provenanceText } from '../../ui/marks/provenance';
import { FieldRow, Section } from './Rows';

/** Name of a language in English, or its tag. */
export const languageName = (tag: string): string => {
  if (tag === 'und') return 'language not known';
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** Titles and abstracts by language, and the classifications, of one application. */
export const Texts = ({ application }: { readonly application: Application }) => {
  const { family } = useOpenFamily();
  const edit = (field: 'titles' | 'abstracts', at: number, text: string | undefined) =>
    editApplication(application.id, (one) => ({ ...one, [field]: one[field].flatMap((known, index): LocalText[] => (index !== at ? [known] : text === undefined ? [] : [{ lang: known.lang, text }])) }));
  const from = (text: LocalText): string | undefined => provenanceText(family.sources, text, 'text');
  return (
    <Section title="Titles, abstracts, classes">
      <dl className="family-fields">
        {application.titles.map((title, index) => (
          <FieldRow key={`${title.lang} ${title.text}`} label={`Title, ${languageName(title.lang)}`}>
            <EditText label={`Title, ${languageName(title.lang)}`} value={title.text} lang={title.lang} lines={2} from={from(title)} apply={(text) => edit('titles', index, text)} />
          </FieldRow>
        ))}
        <FieldRow label={application.titles.length === 0 ? 'Title' : 'Further title'}>
          <EditText label="New title" value={undefined} empty={application.titles.length === 0 ? 'not known' : 'add'} apply={(text) => editApplication(application.id, (one) => (text === undefined ? one : { ...one, titles: [...one.titles, { lang: scriptOf(text), text }] }))} />
        </FieldRow>
        {application.abstracts.map((abstract, index) => (
          <FieldRow key={`${abstract.lang} ${abstract.text.slice(0, 40)}`} label={`Abstract, ${languageName(abstract.lang)}`}>
            <EditText label={`Abstract, ${languageName(abstract.lang)}`} value={abstract.text} lang={abstract.lang} lines={6} from={from(abstract)} apply={(text) => edit('abstracts', index, text)} />
          </FieldRow>
        ))}
        {(['ipc', 'cpc'] as const).map((field) => (
          <FieldRow key={field} label={field.toUpperCase()}>
            <EditText
              label={field.toUpperCase()}
              value={application[field].length === 0 ? undefined : application[field].join(', ')}
              from={provenanceText(family.sources, application, field)}
              lines={2}
              apply={(text) => editApplication(application.id, (one) => ({ ...one, [field]: splitList(text) }))}
            />
          </FieldRow>
        ))}
        <FieldRow label="States">
          <EditText
            label="Designated or validation states"
            value={application.states.length === 0 ? undefined : application.states.join(' ')}
            from={provenanceText(family.sources, application, 'states')}
            apply={(text) => editApplication(application.id, (one) => ({ ...one, states: (text ?? '').toUpperCase().split(/[\s,;]+/).filter((code) => /^[A-Z]{2}$/.test(code)) }))}
          />
        </FieldRow>
      </dl>
    </Section>
  );
};

const splitList = (text: string | undefined): string[] => (text ?? '').split(/[,;\n]+/).map((part) => part.trim()).filter((part) => part !== '');

/** Language of a typed text as far as its script tells; else English, in which portfolios are kept here. */
const scriptOf = (text: string): string => (/[\u3040-\u30ff]/.test(text) ? 'ja' : /[\uac00-\ud7af]/.test(text) ? 'ko' : /[\u4e00-\u9fff]/.test(text) ? 'zh' : /[äöüß]/i.test(text) ? 'de' : 'en');
