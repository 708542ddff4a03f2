import type { PortfolioState } from '#shared/ipc';
import { EmptyState } from '../../ui/surfaces/EmptyState';
import { CommandButton } from '../commands/CommandButton';

/** A portfolio without cases: the way to the first ones. */
export const EmptyPortfolio = ({ portfolio }: { readonly portfolio: PortfolioState }) => {
  const writable = portfolio.readOnly === undefined;
  return (
    <EmptyState
      title={`${portfolio.name} has no cases`}
      actions={
        writable ? (
          <>
            <CommandButton id="import.start" look="primary" />
            <CommandButton id="case.new" />
          </>
        ) : undefined
      }
    >
      <p>Patent-family files of Open Patent Services (OPS) and DOCDB exchange files (XML) can be imported; what they would add is shown before anything is kept. A case can also be entered by hand, with nothing but a reference.</p>
      <p className="small">Folder: {portfolio.path}</p>
    </EmptyState>
  );
};
