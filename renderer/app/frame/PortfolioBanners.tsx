import { useState } from 'react';
import type { AppState, PortfolioState } from '#shared/ipc';
import { useIndex, useIndexStatus } from '../../index/IndexContext';
import { Banner } from '../../ui/surfaces/Banner';
import { Button } from '../../ui/controls/Button';
import { plural } from '../../ui/marks/plural';
import { openPanel } from '../panels/panels';
import { confirmVanished, revealPortfolio, vanishedCode } from '../portfolio-actions';

/** What is the matter with the open portfolio, as long as it is: read only and why, files set aside, index, disk. */
export const PortfolioBanners = ({ app, portfolio }: { readonly app: AppState; readonly portfolio: PortfolioState }) => {
  const [diskSeen, setDiskSeen] = useState(false);
  const [issuesSeen, setIssuesSeen] = useState(0);
  const index = useIndex();
  const status = useIndexStatus();
  const vanished = portfolio.issues.find((issue) => issue.code === vanishedCode);
  const setAside = portfolio.issues.filter((issue) => issue.severity !== 'info' && issue.code !== vanishedCode);
  return (
    <>
      {portfolio.readOnly === undefined ? null : (
        <Banner icon="lock" tone="warning" actions={<Button onPress={() => void revealPortfolio()}>Show folder</Button>}>
          <strong>Read only.</strong> {portfolio.readOnly}
        </Banner>
      )}
      {vanished === undefined ? null : (
        <Banner
          icon="warning"
          tone="warning"
          actions={
            <>
              <Button onPress={() => void revealPortfolio()}>Show folder</Button>
              {portfolio.readOnly === undefined ? <Button onPress={() => void confirmVanished()}>Confirm removal</Button> : null}
            </>
          }
        >
          {vanished.message} Confirming takes their cases out of the table, the time limits and every count; the entry stays in the history, and undoing it brings them back as last saved.
        </Banner>
      )}
      {setAside.length === 0 || setAside.length === issuesSeen ? null : (
        <Banner icon="warning" tone="warning" onClose={() => setIssuesSeen(setAside.length)} actions={<Button onPress={() => openPanel({ panel: 'findings' })}>Open the list</Button>}>
          {plural(setAside.length, 'finding')} about the files of this portfolio: {setAside[0]?.message}
        </Banner>
      )}
      {status.phase !== 'failed' ? null : (
        <Banner icon="warning" tone="warning" actions={<Button onPress={() => void index.rebuild().catch((cause: unknown) => console.error(cause))}>Rebuild index</Button>}>
          {status.message ?? 'The index could not be read.'} The portfolio itself is unchanged.
        </Banner>
      )}
      {app.diskEncrypted !== 'no' || diskSeen ? null : (
        <Banner icon="lock" onClose={() => setDiskSeen(true)}>
          The disk that holds this portfolio is not encrypted: whoever takes the computer can read it. {encryptionRemedy[app.platform]}
        </Banner>
      )}
    </>
  );
};

const encryptionRemedy: Readonly<Record<AppState['platform'], string>> = {
  win32: 'Turn on BitLocker or device encryption in the Windows settings.',
  darwin: 'Turn on FileVault in the system settings, under Privacy & Security.',
  linux: 'Keep the portfolio on a volume encrypted with LUKS.',
};
