import type { Application } from '../../model/application';
import { nextId } from '../../model/case-family';

/**
 * Applications with the link from a national part of a European patent to the European application, where its file does not name it:
 * Germany publishes national parts under numbers of its own. The part has the European filing date, so that the link is certain
 * where exactly one European application of the family has that date; else none is made.
 */
export const linkValidations = (applications: readonly Application[]): readonly Application[] =>
  applications.map((application) => {
    if (application.route !== 'validation' || application.src === undefined || application.filingDate === undefined) return application;
    if (application.relations.some((relation) => relation.type === 'validation')) return application;
    const [european, ...others] = applications.filter((each) => each.office === 'EP' && each.filingDate === application.filingDate && each.number?.number !== undefined);
    const { country, number, kind } = european?.number ?? {};
    if (country === undefined || number === undefined || others.length > 0) return application;
    const relation = {
      id: nextId('r', application.relations),
      type: 'validation' as const,
      country,
      number,
      ...(kind === undefined ? {} : { kind }),
      date: application.filingDate,
      src: application.src,
    };
    return { ...application, relations: [...application.relations, relation] };
  });
