import type { FamilyLayout } from '#shared/families/layout/layout';
import type { Viewport } from '../use-viewport';

export type FamilyMinimapProps = {
  readonly layout: FamilyLayout;
  readonly view: Viewport;
  readonly frame: { readonly width: number; readonly height: number };
  /** Puts a point of the drawing into the middle of the frame. */
  readonly onCentre: (x: number, y: number) => void;
};

const most = { width: 168, height: 110 };
/** A long drawing of few rows, or a tall one of few columns, is stretched to this. */
const least = 28;

/** The whole drawing in small with the part that is seen; a press moves there. The keyboard walks the nodes themselves. */
export const FamilyMinimap = ({ layout, view, frame, onCentre }: FamilyMinimapProps) => {
  const scale = Math.min(most.width / layout.width, most.height / layout.height);
  const width = Math.max(least, Math.round(layout.width * scale));
  const height = Math.max(least, Math.round(layout.height * scale));
  return (
    <svg
      className="family-minimap"
      width={width}
      height={height}
      preserveAspectRatio="none"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onCentre(((event.clientX - box.left) / width) * layout.width, ((event.clientY - box.top) / height) * layout.height);
      }}
    >
      {layout.nodes.map((node) => (
        <rect key={node.id} className="family-minimap-node" x={node.x} y={node.y} width={node.width} height={node.height} />
      ))}
      <rect className="family-minimap-view" x={-view.x / view.k} y={-view.y / view.k} width={frame.width / view.k} height={frame.height / view.k} />
    </svg>
  );
};
