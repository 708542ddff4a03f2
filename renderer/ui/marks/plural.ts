/** A count with its noun: `plural(1, 'case')` is `1 case`, `plural(1204, 'case')` is `1,204 cases`. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
