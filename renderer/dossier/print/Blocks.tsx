import { type Block, type FactsBlock, type ProseBlock, type TableBlock, rowCount } from '#shared/dossier/document';
import { Lines } from './Runs';
import { Shape } from './Shape';

/** Draws a block of text; figures are drawn by FamilyFigure, which knows the family. */
export const BlockView = ({ block }: { readonly block: Exclude<Block, { kind: 'figure' }> }) => {
  switch (block.kind) {
    case 'facts':
      return <Facts block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'prose':
      return <Prose block={block} />;
  }
};

const Facts = ({ block }: { readonly block: FactsBlock }) => (
  <section className="block">
    {block.title === undefined ? null : <h2>{block.title}</h2>}
    <table className="facts">
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>
              <Lines lines={row.lines} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/* oxlint-disable react/no-array-index-key -- rows and cells of a printed table are drawn once and never move */
const Table = ({ block }: { readonly block: TableBlock }) => (
  <section className="block">
    <h2>{block.title}</h2>
    {rowCount(block) === 0 ? (
      <p className="quiet">{block.empty}</p>
    ) : (
      <>
        {block.intro === undefined ? null : <p className="intro">{block.intro}</p>}
        <table className={`rows rows-${block.columns.map(({ id }) => id).join('-')}`}>
          <colgroup>
            {block.columns.map(({ id, width }) => (
              <col key={id} style={{ width: `${width}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {block.columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {block.groups.map((group, place) => (
            <tbody key={place}>
              {group.label === undefined ? null : (
                <tr className="group">
                  <th colSpan={block.columns.length} scope="rowgroup">
                    <Lines lines={[group.label]} />
                  </th>
                </tr>
              )}
              {group.rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <td key={column} className={cell.mark === undefined ? undefined : 'marked'}>
                      {cell.mark === undefined ? null : <Shape mark={cell.mark} />}
                      <Lines lines={cell.lines} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
        {block.footnotes.length === 0 ? null : (
          <ol className={block.footnotes.length <= 8 ? 'footnotes footnotes-together' : 'footnotes'}>
            {block.footnotes.map(({ number, text }) => (
              <li key={number}>
                <sup>{number}</sup>
                {text}
              </li>
            ))}
          </ol>
        )}
      </>
    )}
  </section>
);

const Prose = ({ block }: { readonly block: ProseBlock }) => (
  <section className="block">
    <h2>{block.title}</h2>
    {block.items.map((item, place) => (
      <div key={place} className="prose-item">
        {item.head === undefined ? null : <p className="prose-head">{item.head}</p>}
        <Lines lines={[item.text]} />
      </div>
    ))}
  </section>
);
