/** The figures of a chart: a row for each mark, a column for each series. */
export type ChartTable = { readonly heads: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };

export const DataTable = ({ title, table }: { readonly title: string; readonly table: ChartTable }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls has to be scrolled by keyboard
  <div className="chart-table" role="region" aria-label={`${title} as a table`} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {table.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={String(row[0])}>
            {row.map((value, at) =>
              at === 0 ? (
                <th key={table.heads[at]} scope="row">
                  {value}
                </th>
              ) : (
                <td key={table.heads[at]}>{typeof value === 'number' ? value.toLocaleString('en') : value}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
