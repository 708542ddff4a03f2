import type { AppState } from '#shared/ipc';
import { CommandButton } from '../commands/CommandButton';
import { openPortfolio } from '../portfolio-actions';
import './StartPage.css';

/** Before a portfolio is open: create one, open one, or go on with a recent one. */
export const StartPage = ({ app }: { readonly app: AppState }) => (
  <main className="start">
    <div className="start-body">
      <h1 className="start-title">Stemma</h1>
      <p className="quiet">Keep, understand and defend patent portfolios. Everything stays on this computer, in a folder of your choice.</p>
      <div className="start-actions">
        <CommandButton id="portfolio.create" look="primary" />
        <CommandButton id="portfolio.open" />
        <CommandButton id="portfolio.restore" />
      </div>
      {app.recent.length === 0 ? null : (
        <section aria-label="Recent portfolios">
          <h2>Recent portfolios</h2>
          <ul className="start-recent">
            {app.recent.map(({ path, name }) => (
              <li key={path}>
                <button type="button" className="start-recent-item" onClick={() => void openPortfolio(path)}>
                  <strong>{name}</strong>
                  <span className="quiet small ellipsis" title={path}>
                    {path}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  </main>
);
