import { Button } from '../../ui/controls/Button';
import { IssueList } from '../../ui/surfaces/IssueList';
import { Panel } from '../../ui/surfaces/Panel';
import { usePortfolio } from '../state/app-store';
import { revealPortfolio } from '../portfolio-actions';

/** Files set aside, outside edits and other findings of the opening, each with its remedy. */
export const FindingsPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const issues = usePortfolio()?.issues ?? [];
  return (
    <Panel title="Findings about the portfolio" onClose={onClose} footer={<Button onPress={() => void revealPortfolio()}>Show portfolio folder</Button>}>
      {issues.length === 0 ? (
        <p className="quiet">None. Every file of the portfolio was read.</p>
      ) : (
        <>
          <p className="quiet">A file that cannot be read is set aside where it lies and never changed; all others are open. Once it is repaired or restored from a copy, it is read again by itself.</p>
          <IssueList issues={issues} />
        </>
      )}
    </Panel>
  );
};
