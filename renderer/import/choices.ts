/** What a person decided about a plan: families left out, and conflicting fields where the file's value is to be taken. */
export type Choices = { readonly except: ReadonlySet<string>; readonly take: ReadonlyMap<string, ReadonlySet<string>> };

export const noChoices: Choices = { except: new Set(), take: new Map() };

/** Takes families into the import or leaves them out. */
export const include = (choices: Choices, keys: readonly string[], included: boolean): Choices => {
  const except = new Set(choices.except);
  for (const key of keys) {
    if (included) except.delete(key);
    else except.add(key);
  }
  return { ...choices, except };
};

/** Keeps what a person entered in a field (`keep`) or takes the file's value. */
export const decide = (choices: Choices, key: string, path: string, decision: 'keep' | 'take'): Choices => {
  const paths = new Set(choices.take.get(key));
  if (decision === 'take') paths.add(path);
  else paths.delete(path);
  return { ...choices, take: new Map(choices.take).set(key, paths) };
};

/** The fields to take, without those of families left out. */
export const taken = ({ except, take }: Choices): readonly { readonly key: string; readonly path: string }[] =>
  [...take].filter(([key]) => !except.has(key)).flatMap(([key, paths]) => [...paths].map((path) => ({ key, path })));
