import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { familyGraph, type FamilyGraph } from '#shared/families/graph/graph';
import { foldableGroups, foldGraph, foldLimit } from '#shared/families/graph/graph-fold';
import { type Direction, walk } from '#shared/families/graph/graph-walk';
import type { Lens, PlacedNode } from '#shared/families/layout/layout';
import { fitFamily } from '#shared/families/layout/layout-fit';
import type { CaseFamily } from '#shared/model/case-family';
import { Icon } from '../../ui/marks/Icon';
import { IconButton } from '../../ui/controls/IconButton';
import { Menu } from '../../ui/controls/Menu';
import { SegmentedControl } from '../../ui/controls/SegmentedControl';
import { FamilyDrawing } from './family-drawing';
import { facesOf, type FamilyFacts } from './family-face';
import { FamilyLegend, legendHeight } from './family-legend';
import { FamilyMinimap } from './family-minimap';
import { FamilyOutline } from './family-outline';
import { FamilyTree } from './family-tree';
import { svgFile } from '../svg-file';
import { useSize } from '../use-size';
import { isLegibleWhole, revealed, useViewport } from '../use-viewport';
import './family-canvas.css';

export type FamilyCanvasProps = {
  readonly family: Pick<CaseFamily, 'reference' | 'applications'>;
  readonly facts: FamilyFacts;
  readonly simpleFamilies?: ReadonlyMap<string, string>;
  /** Id of the selected node: an application, or a ghost of the graph. */
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** Enter or a double press on a node: the person wants its details. */
  readonly onOpen: (id: string) => void;
  readonly onExport: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** A date is asked why: the key of its limit, pointed at (undefined: no more) or chosen. */
  readonly why: { readonly onPoint: (limit: string | undefined, element: Element) => void; readonly onChoose: (limit: string, element: Element) => void };
};

const lensNames: readonly { readonly id: Lens; readonly label: string }[] = [
  { id: 'structure', label: 'Structure' },
  { id: 'calendar', label: 'Calendar' },
  { id: 'months', label: 'Months from priority' },
];
const minimapFrom = 100;
const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * The family tree to work with: three lenses, zoom and pan, arrow keys along the lines, Space to fold and unfold, Enter for details, W for the why
 * card of the next time limit, the same as an indented list, export as SVG.
 */
export const FamilyCanvas = ({ family, facts, simpleFamilies, selected, onSelect, onOpen, onExport, why }: FamilyCanvasProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const helpId = useId();
  const [lens, setLens] = useState<Lens>('structure');
  const [isMoving, setMoving] = useState(false);
  const [asList, setAsList] = useState(false);
  const [labelled, setLabelled] = useState(false);
  const [withImplied, setWithImplied] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());

  const whole = useMemo(() => familyGraph(family, simpleFamilies), [family, simpleFamilies]);
  const graph = useMemo(() => foldGraph(whole, chosen), [whole, chosen]);
  const faces = useMemo(() => facesOf(graph.nodes, facts, family.applications), [graph, facts, family.applications]);
  const statuses = useMemo(() => [...faces.values()].flatMap(({ status }) => (status === 'ghost' ? [] : [status])), [faces]);
  // Room for the legend that one line per node needs, whichever is drawn: otherwise the choice would depend on itself.
  const legendWidth = Math.max(200, size.width - 28);
  const legendRoom = legendHeight({ graph, statuses, width: legendWidth }) + 10;
  const room = { width: size.width, height: Math.max(0, size.height - legendRoom) };
  const layout = useMemo(() => {
    const alsoImplied = withImplied ? new Set(graph.edges.filter((edge) => edge.implied).map((edge) => edge.id)) : undefined;
    return fitFamily(graph, { lens, width: Math.max(480, room.width), height: Math.max(200, room.height), ...(alsoImplied === undefined ? {} : { alsoImplied }) });
  }, [graph, lens, withImplied, room.width, room.height]);
  const focusId = layout.nodes.some((node) => node.id === selected) ? selected : layout.nodes[0]?.id;
  const start = layout.nodes.find(({ id }) => id === selected) ?? layout.nodes.reduce<PlacedNode | undefined>((first, node) => (first === undefined || node.x < first.x ? node : first), undefined);
  const viewport = useViewport(frame, layout, room, start);
  const { view } = viewport;

  const focusNode = (id: string): void => {
    const element = [...(frame.current?.querySelectorAll('[data-node]') ?? [])].find((candidate) => candidate.getAttribute('data-node') === id);
    if (element instanceof SVGElement) element.focus({ preventScroll: true });
  };
  const focusNext = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (focusNext.current !== undefined) focusNode(focusNext.current);
    focusNext.current = undefined;
  }, [layout]);

  const show = (id: string): void => {
    onSelect(id);
    const box = layout.nodes.find((node) => node.id === id);
    const next = box === undefined ? view : revealed(view, room, box);
    if (next !== view) viewport.setView(next);
    focusNode(id);
  };

  // Made again only where something in it changes: moving and zooming a large family moves one element.
  const drawing = useMemo(
    () => (
      <FamilyDrawing
        graph={graph}
        layout={layout}
        faces={faces}
        labelled={labelled}
        selected={focusId === selected ? selected : undefined}
        nodeProps={(id, face) => ({ 'data-node': id, role: 'button', 'aria-label': face.label, 'aria-pressed': id === selected, tabIndex: id === focusId ? 0 : -1 })}
      />
    ),
    [graph, layout, faces, labelled, selected, focusId],
  );

  /** Nodes and view move together to the other lens; the view alone never lags behind the hand. */
  const changeLens = (next: Lens): void => {
    setLens(next);
    setMoving(true);
    viewport.fit();
  };
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = window.setTimeout(() => setMoving(false), 400);
    return () => window.clearTimeout(timer);
  }, [isMoving, lens]);

  /** Folds or unfolds the group that a node stands for, belongs to or has below it. */
  const toggleFold = (id: string): boolean => {
    const groups = foldableGroups(whole);
    const shownFolds = new Set(graph.nodes.flatMap((node) => (node.kind === 'fold' ? [node.id] : [])));
    const own = groups.filter((group) => group.id === id || group.parent === id);
    const targets = own.length > 0 ? own : groups.filter((group) => group.members.includes(id));
    if (targets.length === 0) return false;
    const fold = !targets.some((group) => shownFolds.has(group.id));
    setChosen((now) => new Map([...now, ...targets.map((group) => [group.id, fold] as const)]));
    const target = targets.find((group) => group.id === id || group.members.includes(id));
    // The focus stays where it is, or goes with the node that took the place of the one that had it.
    focusNext.current = target === undefined ? id : fold ? target.id : (target.members[0] ?? target.parent);
    if (target !== undefined) onSelect(focusNext.current);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<SVGGElement>, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    if (direction !== undefined) {
      const next = walk(graph, layout, id, direction);
      if (next !== undefined) show(next);
    } else if (event.key === ' ') toggleFold(id);
    else if (event.key === 'w' || event.key === 'W') {
      const date = event.target instanceof Element ? event.target.closest('[data-node]')?.querySelector('[data-why]') : undefined;
      const limit = date?.getAttribute('data-why');
      if (date == null || limit == null) return;
      why.onChoose(limit, date);
    } else if (event.key === 'Enter') {
      if (!(graph.nodes.some((node) => node.id === id && node.kind === 'fold') && toggleFold(id))) onOpen(id);
    } else if (event.key === '+' || event.key === '=') viewport.zoom(1.25);
    else if (event.key === '-') viewport.zoom(0.8);
    else if (event.key === '0') viewport.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const exportPicture = (): void => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = createRoot(host);
    flushSync(() => root.render(<FamilyTree family={family} facts={facts} lens={lens} width={1240} height={720} {...(simpleFamilies === undefined ? {} : { simpleFamilies })} />));
    const picture = host.querySelector('svg.family-picture');
    if (picture instanceof SVGSVGElement) onExport(svgFile(picture));
    root.unmount();
    host.remove();
  };

  const hidden = whole.nodes.length - graph.nodes.length;
  return (
    <section className="family-canvas" aria-label={`Family tree of ${family.reference}`}>
      <div className="family-canvas-bar">
        {asList ? null : <SegmentedControl label="Lens" options={lensNames} value={lens} onChange={changeLens} />}
        {!asList && hidden > 0 && graph.nodes.length > foldLimit / 4 ? <span className="quiet small">{whole.nodes.length} nodes, {hidden + foldsIn(graph)} of them folded</span> : null}
        <span className="family-canvas-tools">
          {asList ? null : (
            <>
              <IconButton label="Smaller" keys="-" icon={<Icon name="zoomout" />} onPress={() => viewport.zoom(0.8)} />
              <IconButton label="Larger" keys="+" icon={<Icon name="zoomin" />} onPress={() => viewport.zoom(1.25)} />
              <IconButton label="Fit the whole family" keys="0" icon={<Icon name="fit" />} onPress={viewport.fit} />
            </>
          )}
          <IconButton label={asList ? 'Show as tree' : 'Show as list'} icon={<Icon name={asList ? 'link' : 'rows'} />} onPress={() => setAsList(!asList)} />
          <Menu
            label="Family tree"
            trigger={<IconButton label="More" icon={<Icon name="more" />} />}
            entries={[
              { id: 'labels', label: 'Words on the lines', checked: labelled, onAction: () => setLabelled(!labelled) },
              { id: 'implied', label: 'Every claim, also those that follow from others', checked: withImplied, onAction: () => setWithImplied(!withImplied) },
              { id: 'unfold', label: 'Unfold all', disabled: foldableGroups(whole).length === 0, onAction: () => setChosen(new Map(foldableGroups(whole).map((group) => [group.id, false]))) },
              { id: 'fold', label: 'Fold as before', onAction: () => setChosen(new Map()) },
              { separator: 'export' },
              { id: 'svg', label: 'Export as SVG…', icon: <Icon name="export" />, onAction: exportPicture },
            ]}
          />
        </span>
      </div>
      <div ref={frame} className={`family-canvas-frame ${asList ? 'family-canvas-list' : ''}`}>
        {asList ? (
          <FamilyOutline graph={whole} members={family.applications} facts={facts} selected={selected} onSelect={onSelect} />
        ) : size.width === 0 ? null : (
          <>
            {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no HTML element groups parts of an SVG */}
            <svg className="family-canvas-drawing" width={size.width} height={room.height} role="group" aria-label="Family tree" aria-describedby={helpId}>
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- listens for the nodes inside, which are buttons */}
              <g
                className={`family-canvas-world ${isMoving ? 'family-canvas-moving' : ''}`}
                style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.k})` }}
                onClick={({ target }) => onNode(target, show)}
                onPointerOver={({ target }) => {
                  const date = target instanceof Element ? target.closest('[data-why]') : null;
                  why.onPoint(date?.getAttribute('data-why') ?? undefined, date ?? document.body);
                }}
                onDoubleClick={({ target }) =>
                  onNode(target, (id) => {
                    if (!id.startsWith('fold:') || !toggleFold(id)) onOpen(id);
                  })
                }
                onKeyDown={(event) => onNode(event.target, (id) => onKeyDown(event, id))}
              >
                {drawing}
              </g>
            </svg>
            <svg className="family-canvas-legend" width={size.width} height={legendRoom} aria-hidden>
              <g transform="translate(14 2)">
                <FamilyLegend graph={graph} statuses={layout.detail === 'full' ? [] : statuses} width={legendWidth} />
              </g>
            </svg>
            {graph.nodes.length >= minimapFrom || !isLegibleWhole(layout, room) ? (
              <FamilyMinimap layout={layout} view={view} frame={room} onCentre={(x, y) => viewport.setView((now) => ({ ...now, x: room.width / 2 - x * now.k, y: room.height / 2 - y * now.k }))} />
            ) : null}
          </>
        )}
      </div>
      <p id={helpId} className="sr-only">
        Arrow keys walk along the lines, Space folds and unfolds, Enter opens the details, W says why the next time limit is on its day. The button “Show as list” gives the same as an indented list.
      </p>
    </section>
  );
};

/** The node that an event happened in. */
const onNode = (target: EventTarget, act: (id: string) => void): void => {
  const id = target instanceof Element ? target.closest('[data-node]')?.getAttribute('data-node') : null;
  if (id !== null && id !== undefined) act(id);
};

const foldsIn = (graph: FamilyGraph): number => graph.nodes.filter((node) => node.kind === 'fold').length;
