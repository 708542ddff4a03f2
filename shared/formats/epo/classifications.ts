import { allText, child, childrenOf, textOf, type XmlElement } from '../xml/xml-element';

/** IPC symbols of a bibliography (`A61K 8/04`), in order, each once. */
export const ipcOf = (bibliography: XmlElement | undefined): readonly string[] =>
  distinct([
    ...childrenOf(child(bibliography, 'classifications-ipcr'), 'classification-ipcr').map((each) => classificationSymbol(allText(each))),
    ...childrenOf(child(bibliography, 'classification-ipc'), 'text').map((each) => classificationSymbol(textOf(each))),
    ...childrenOf(child(bibliography, 'classification-ipc'), 'main-classification').map((each) => classificationSymbol(textOf(each))),
    ...childrenOf(child(bibliography, 'classification-ipc'), 'further-classification').map((each) => classificationSymbol(textOf(each))),
  ]);

/** CPC symbols of a bibliography (`E21B 47/02216`), in order, each once. */
export const cpcOf = (bibliography: XmlElement | undefined): readonly string[] => {
  const container = child(bibliography, 'patent-classifications');
  const combined = childrenOf(container, 'combination-set').flatMap((set) => childrenOf(set, 'combination-rank').flatMap((rank) => childrenOf(rank, 'patent-classification')));
  return distinct([...childrenOf(container, 'patent-classification'), ...combined].map(cpcSymbol));
};

const cpcSymbol = (element: XmlElement): string | undefined => {
  if (!(child(element, 'classification-scheme')?.attributes.get('scheme') ?? '').startsWith('CPC')) return undefined;
  const whole = textOf(child(element, 'classification-symbol'));
  if (whole !== undefined) return classificationSymbol(whole);
  const part = (name: string): string => textOf(child(element, name)) ?? '';
  return classificationSymbol(`${part('section')}${part('class')}${part('subclass')} ${part('main-group')}/${part('subgroup')}`);
};

/** Section, class, subclass, group in one spelling: `A61K   8/04        20060101ALI` becomes `A61K 8/04`. */
export const classificationSymbol = (text: string | undefined): string | undefined => {
  const match = /^\s*([A-HY])\s*(\d{2})\s*([A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})/.exec(text ?? '');
  return match ? `${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''} ${Number(match[4])}/${match[5] ?? ''}` : undefined;
};

const distinct = (symbols: readonly (string | undefined)[]): readonly string[] => [...new Set(symbols.filter((each) => each !== undefined))];
