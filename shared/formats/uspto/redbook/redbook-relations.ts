import type { RelationType } from '../../../model/link';
import { documentOf } from '../../st36/document-id';
import { child, childrenOf, type XmlElement } from '../../xml/xml-element';
import type { UsRelation } from '../us-relations';

const types: Readonly<Record<string, RelationType>> = {
  addition: 'addition',
  division: 'division',
  continuation: 'continuation',
  'continuation-in-part': 'continuation-in-part',
  'continuing-reissue': 'continuation',
  reissue: 'reissue',
  'us-divisional-reissue': 'division',
  substitution: 'substitution',
  'utility-model-basis': 'utility-branch',
};

/** The chain of earlier applications in `us-related-documents`. */
export const redbookRelations = (related: XmlElement | undefined): readonly UsRelation[] =>
  (related?.children ?? []).flatMap((element) => {
    const type = types[element.name];
    if (type === undefined) return [];
    return [...childrenOf(element, 'relation'), ...childrenOf(element, 'us-relation')].flatMap((relation): readonly UsRelation[] => {
      const parent = documentOf(child(relation, 'parent-doc'));
      const of = documentOf(child(relation, 'child-doc'));
      if (parent === undefined) return [];
      // A parent that entered from an international application has the filing date of that (35 USC 363).
      const date = parent.date ?? documentOf(child(child(relation, 'parent-doc'), 'parent-pct-document'))?.date;
      return [
        {
          type,
          parent: parent.number,
          ...(parent.country === undefined ? {} : { parentCountry: parent.country }),
          ...(date === undefined ? {} : { parentDate: date }),
          ...(of === undefined ? {} : { child: of.number }),
        },
      ];
    });
  });
