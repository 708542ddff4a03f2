/** Names of the series of a chart with their colours, in the order of the stack. */
export const Legend = ({ series }: { readonly series: readonly { readonly name: string; readonly isOthers?: boolean }[] }) =>
  series.length < 2 ? null : (
    <ul className="chart-legend" aria-label="Legend">
      {series.map(({ name, isOthers = false }, at) => (
        <li key={name}>
          <svg width="10" height="10" aria-hidden>
            <rect className={`stats-series-${isOthers ? 'others' : at}`} width="10" height="10" rx="2" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
