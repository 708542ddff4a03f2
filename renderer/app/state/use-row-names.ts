import { useEffect, useState } from 'react';
import { useIndex } from '../../index/IndexContext';

/**
 * Names the rows of a family in a path of its file by what they are: an application by its number as its office writes it, else
 * by its office. Undefined for what the index does not know.
 */
export const useRowNames = (family: string): ((list: string, id: string) => string | undefined) => {
  const index = useIndex();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let current = true;
    void index.applications(family).then((rows) => {
      if (current) setNames(new Map(rows.flatMap(({ application, number, office }) => (number === undefined && office === undefined ? [] : [[application, number ?? office ?? '']]))));
    });
    return () => {
      current = false;
    };
  }, [index, family]);
  return (list, id) => (list === 'applications' ? names.get(id) : undefined);
};
