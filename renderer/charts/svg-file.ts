const properties = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'color'] as const;

/**
 * A picture on the screen as an SVG file that needs nothing else: styles become attributes, in the light colours, for documents and print.
 * What only takes the pointer is left out.
 */
export const svgFile = (picture: SVGSVGElement): Uint8Array<ArrayBuffer> => {
  const host = document.createElement('div');
  host.style.colorScheme = 'light';
  host.style.position = 'absolute';
  host.style.insetInlineStart = '-10000px';
  const copy = picture.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return new Uint8Array();
  host.append(copy);
  document.body.append(host);
  for (const unseen of copy.querySelectorAll('.family-edge-reach')) unseen.remove();
  // All is read before anything is written: a rule may hang on the classes of an ancestor.
  const elements = [copy, ...copy.querySelectorAll<SVGElement>('g, path, rect, circle, line, text, svg')];
  const styles = new Map(elements.map((element) => [element, valuesOf(element)] as const));
  for (const element of elements) {
    const inherited = element === copy || element.parentElement === null ? undefined : styles.get(asSvg(element.parentElement) ?? copy);
    for (const [property, value] of styles.get(element) ?? []) if (inherited?.get(property) !== value) element.setAttribute(property, value);
    const { transform } = element.style;
    element.removeAttribute('style');
    // Positions set as a CSS property; other programs read the attribute.
    const move = /translate\((-?[\d.]+)px, (-?[\d.]+)px\)/.exec(transform);
    if (move) element.setAttribute('transform', `translate(${move[1] ?? 0} ${move[2] ?? 0})`);
    for (const name of ['class', 'tabindex', 'role', 'aria-label', 'aria-pressed', 'aria-expanded', 'data-node']) element.removeAttribute(name);
  }
  host.remove();
  const [, , width, height] = (copy.getAttribute('viewBox') ?? '').split(' ');
  if (width !== undefined && height !== undefined) {
    copy.setAttribute('width', width);
    copy.setAttribute('height', height);
  }
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`);
};

const valuesOf = (element: SVGElement): ReadonlyMap<string, string> => {
  const style = getComputedStyle(element);
  return new Map(properties.map((property) => [property, style.getPropertyValue(property)]));
};

const asSvg = (element: Element): SVGElement | undefined => (element instanceof SVGElement ? element : undefined);
