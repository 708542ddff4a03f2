/** Results of `read` in the order of the items, so many of them begun ahead of the one that is asked for. */
export async function* readAhead<Item, Read>(items: Iterable<Item>, ahead: number, read: (item: Item) => Promise<Read>): AsyncGenerator<Read> {
  const source = items[Symbol.iterator]();
  const begun: Promise<Read>[] = [];
  const begin = (): void => {
    const next = source.next();
    if (next.done) return;
    const reading = read(next.value);
    // Who asks for it hears of a failure; until then it is not lost.
    reading.catch(() => undefined);
    begun.push(reading);
  };
  for (let index = 0; index < ahead; index += 1) begin();
  for (let reading = begun.shift(); reading; reading = begun.shift()) {
    begin();
    yield await reading;
  }
}
