/** A small XML tree for writing files: text is escaped, children are indented one space a level. */
export type Xml = string | { readonly name: string; readonly attributes: Readonly<Record<string, string | undefined>>; readonly children: readonly Xml[] };

/** An element; attributes whose value is undefined are left out. */
export const element = (name: string, attributes: Readonly<Record<string, string | undefined>>, ...children: readonly (Xml | readonly Xml[])[]): Xml => ({
  name,
  attributes,
  children: children.flat(),
});

/** A whole document in UTF-8 with declaration. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;

const write = (node: Xml, indent: string): string => {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(value)}"`))
    .join('');
  const [only] = node.children;
  if (only === undefined) return `${indent}<${node.name}${attributes}/>`;
  if (typeof only === 'string') return `${indent}<${node.name}${attributes}>${node.children.map((child) => write(child, '')).join('')}</${node.name}>`;
  return `${indent}<${node.name}${attributes}>\n${node.children.map((child) => write(child, `${indent} `)).join('\n')}\n${indent}</${node.name}>`;
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
