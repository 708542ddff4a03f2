import { useId } from 'react';
import { familyGraph } from '#shared/families/graph/graph';
import { foldGraph } from '#shared/families/graph/graph-fold';
import type { Lens } from '#shared/families/layout/layout';
import { fitFamily } from '#shared/families/layout/layout-fit';
import type { CaseFamily } from '#shared/model/case-family';
import { FamilyDrawing } from './family-drawing';
import { facesOf, type FamilyFacts } from './family-face';
import { FamilyLegend, legendHeight } from './family-legend';

export type FamilyTreeProps = {
  readonly family: Pick<CaseFamily, 'reference' | 'applications'>;
  readonly facts: FamilyFacts;
  /** Simple family of each application, where a hull is to be drawn. */
  readonly simpleFamilies?: ReadonlyMap<string, string>;
  readonly lens?: Lens;
  /** Room in pixels; the drawing is scaled down where it needs more. */
  readonly width?: number;
  readonly height?: number;
  /** Red flags in the drawing and as a list under it; false leaves them out altogether, for a reader outside. */
  readonly withFlags?: boolean;
};

/** The family tree as a still picture with its legend, for print and files; red flags are spelled out beneath. */
export const FamilyTree = ({ family, facts, simpleFamilies, lens = 'structure', width = 1000, height = 560, withFlags = true }: FamilyTreeProps) => {
  const titleId = useId();
  const whole = foldGraph(familyGraph(family, simpleFamilies));
  const graph = withFlags ? whole : { ...whole, nodes: whole.nodes.map((node) => ({ ...node, flags: [] })) };
  const layout = fitFamily(graph, { lens, width, height });
  const faceById = facesOf(graph.nodes, facts, family.applications);
  const faces = [...faceById.values()];
  const legend = { graph, statuses: layout.detail === 'full' ? [] : faces.flatMap((face) => (face.status === 'ghost' ? [] : [face.status])), width: layout.width - 32 };
  const total = layout.height + legendHeight(legend) + 8;
  const flagged = faces.filter((face) => face.flags.length > 0);
  return (
    <figure className="family-figure">
      <svg className="family-picture" viewBox={`0 0 ${Math.ceil(layout.width)} ${Math.ceil(total)}`} style={{ maxWidth: Math.ceil(layout.width) }} role="img" aria-labelledby={titleId}>
        <title id={titleId}>{`Family tree of ${family.reference}: ${faces.map((face) => face.label).join(' ')}`}</title>
        <FamilyDrawing graph={graph} layout={layout} faces={faceById} />
        <g transform={`translate(16 ${layout.height})`}>
          <FamilyLegend {...legend} />
        </g>
      </svg>
      {flagged.length > 0 ? (
        <ul className="family-flags">
          {flagged.flatMap((face) =>
            face.flags.map((flag) => (
              <li key={`${face.title} ${flag}`}>
                <strong>{face.title}</strong> {flag}
              </li>
            )),
          )}
        </ul>
      ) : null}
    </figure>
  );
};
