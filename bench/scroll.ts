import type { Page } from 'playwright-core';

/** Seconds in which a list is scrolled from end to end. */
const scrolledIn = 10;

/** Milliseconds of each frame while a list goes from its first row to its last; `selector` is the element that scrolls. */
export const scrollThrough = (page: Page, selector: string): Promise<readonly number[]> =>
  page.locator(selector).first().evaluate(async (element, seconds) => {
    const taken: number[] = [];
    const way = element.scrollHeight - element.clientHeight;
    const began = performance.now();
    let last = began;
    await new Promise<void>((resolve) => {
      const step = (): void => {
        const now = performance.now();
        taken.push(now - last);
        last = now;
        const part = (now - began) / (seconds * 1000);
        element.scrollTop = way * Math.min(1, part);
        if (part < 1) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
    element.scrollTop = 0;
    return taken.slice(1);
  }, scrolledIn);

/**
 * The same with the straightforward list in the place of the application's window: one element a row and one a cell, placed one by one, with the texts
 * of all rows at hand and nothing but text in a cell. What it takes is what the browser takes for as many new rows on the screen at each frame.
 */
export const scrollPlainList = async (page: Page, size: { readonly rows: number; readonly rowHeight: number; readonly cells: number }): Promise<readonly number[]> => {
  await page.evaluate(({ rows, rowHeight, cells }) => {
    const words = 'method device for the measured charging control of paired battery contact surfaces under load with an arrangement'.split(' ');
    const textOf = (row: number, cell: number): string => (cell % 3 === 1 ? [0, 1, 2, 3].map((part) => words[(row * 7 + cell * 3 + part * 5) % words.length]).join(' ') : `P-${(row * 37 + cell * 1001) % 90_000}`);
    for (const element of document.body.children) if (element instanceof HTMLElement) element.hidden = true;
    const box = document.createElement('div');
    box.id = 'plain-list';
    Object.assign(box.style, { position: 'fixed', inset: '120px 0 30px 190px', overflow: 'auto', background: '#eee' });
    const body = document.createElement('div');
    Object.assign(body.style, { position: 'relative', height: `${rows * rowHeight}px` });
    box.append(body);
    document.body.append(box);
    const drawn = Array.from({ length: Math.ceil(box.clientHeight / rowHeight) + 1 }, () => {
      const row = document.createElement('div');
      Object.assign(row.style, { position: 'absolute', insetInline: '0', top: '0', height: `${rowHeight}px`, borderBottom: '1px solid #ddd', background: '#fff', contain: 'strict' });
      const texts = Array.from({ length: cells }, (_, cell) => {
        const element = document.createElement('div');
        Object.assign(element.style, { position: 'absolute', top: '0', left: `${(cell * 100) / cells}%`, width: `${100 / cells}%`, height: '100%', paddingInline: '10px', lineHeight: `${rowHeight - 1}px`, overflow: 'hidden', whiteSpace: 'nowrap' });
        const text = document.createTextNode('');
        element.append(text);
        row.append(element);
        return text;
      });
      body.append(row);
      return { row, texts };
    });
    const draw = (): void => {
      const first = Math.floor(box.scrollTop / rowHeight);
      for (let at = first; at < first + drawn.length; at += 1) {
        const slot = drawn[at % drawn.length];
        if (slot === undefined) continue;
        slot.row.style.transform = `translateY(${at * rowHeight}px)`;
        for (const [cell, text] of slot.texts.entries()) text.nodeValue = textOf(at, cell);
      }
    };
    box.addEventListener('scroll', draw);
    draw();
  }, size);
  const taken = await scrollThrough(page, '#plain-list');
  await page.evaluate(() => {
    document.querySelector('#plain-list')?.remove();
    for (const element of document.body.children) if (element instanceof HTMLElement) element.hidden = false;
  });
  return taken;
};
