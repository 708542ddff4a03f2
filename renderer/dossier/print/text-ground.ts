/**
 * Lays a white ground under every text of a drawing that has a halo on the screen. A halo is a stroked text, which the print engine
 * writes as a Type 3 font; a ground keeps lines from striking the text through just as well. Call it once the fonts are there.
 */
export const groundTexts = (root: Element): void => {
  // Measured first and drawn afterwards: a measurement after each drawing would lay out the whole page anew.
  const grounds = Array.from(root.querySelectorAll<SVGTextElement>('text.pct-halo'), (text) => ({ text, box: text.getBBox() }));
  for (const { text, box } of grounds) {
    const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    ground.setAttribute('class', 'text-ground');
    for (const [name, value] of Object.entries({ x: box.x - 1.5, y: box.y, width: box.width + 3, height: box.height })) ground.setAttribute(name, value.toFixed(2));
    text.before(ground);
  }
};
