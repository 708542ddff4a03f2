/**
 * The one command table: native menu, palette, buttons' shortcut hints and accelerators come from it. `key` is written as
 * Electron's accelerators are; `CmdOrCtrl` is ⌘ on macOS and Ctrl elsewhere.
 */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly menu: 'file' | 'edit' | 'view' | 'case' | 'help';
  readonly key?: string;
  /**
   * A key that does the same in the window while no text field has the focus. Never an accelerator of the native menu, which
   * would take it from text fields.
   */
  readonly plainKey?: string;
  /** Needs an open portfolio. */
  readonly needsPortfolio: boolean;
};

export const commands = [
  { id: 'portfolio.create', label: 'New portfolio…', menu: 'file', key: 'CmdOrCtrl+Shift+N', needsPortfolio: false },
  { id: 'portfolio.open', label: 'Open portfolio…', menu: 'file', key: 'CmdOrCtrl+O', needsPortfolio: false },
  { id: 'portfolio.close', label: 'Close portfolio', menu: 'file', needsPortfolio: true },
  { id: 'portfolio.reveal', label: 'Show portfolio folder', menu: 'file', needsPortfolio: true },
  { id: 'portfolio.archive', label: 'Export portfolio as archive…', menu: 'file', needsPortfolio: true },
  { id: 'portfolio.restore', label: 'New portfolio from archive…', menu: 'file', needsPortfolio: false },
  { id: 'import.start', label: 'Import files…', menu: 'file', key: 'CmdOrCtrl+I', needsPortfolio: true },
  { id: 'import.folder', label: 'Import a folder…', menu: 'file', needsPortfolio: true },
  { id: 'import.map-columns', label: 'Import table, map columns…', menu: 'file', needsPortfolio: true },
  { id: 'dossier.open', label: 'Dossier…', menu: 'file', key: 'CmdOrCtrl+P', needsPortfolio: true },
  { id: 'report.print', label: 'Report to clients…', menu: 'file', needsPortfolio: true },
  { id: 'table.export-csv', label: 'Export list as CSV…', menu: 'file', needsPortfolio: true },
  { id: 'table.export-xlsx', label: 'Export list as Excel workbook…', menu: 'file', needsPortfolio: true },
  { id: 'table.export-jsonl', label: 'Export list as JSON Lines…', menu: 'file', needsPortfolio: true },
  { id: 'edit.undo', label: 'Undo', menu: 'edit', key: 'CmdOrCtrl+Z', needsPortfolio: true },
  { id: 'edit.redo', label: 'Redo', menu: 'edit', key: 'CmdOrCtrl+Shift+Z', needsPortfolio: true },
  { id: 'history.show', label: 'History', menu: 'edit', key: 'CmdOrCtrl+Shift+H', needsPortfolio: true },
  { id: 'search.focus', label: 'Search', menu: 'edit', key: 'CmdOrCtrl+F', plainKey: '/', needsPortfolio: true },
  { id: 'palette.open', label: 'Commands and cases…', menu: 'view', key: 'CmdOrCtrl+K', needsPortfolio: false },
  { id: 'view.portfolio', label: 'Portfolio', menu: 'view', key: 'CmdOrCtrl+1', needsPortfolio: true },
  { id: 'view.deadlines', label: 'Time limits', menu: 'view', key: 'CmdOrCtrl+2', needsPortfolio: true },
  { id: 'view.pct', label: 'PCT', menu: 'view', key: 'CmdOrCtrl+3', needsPortfolio: true },
  { id: 'view.renewals', label: 'Renewals', menu: 'view', key: 'CmdOrCtrl+6', needsPortfolio: true },
  { id: 'view.dashboard', label: 'Dashboard', menu: 'view', key: 'CmdOrCtrl+9', needsPortfolio: true },
  { id: 'view.checks', label: 'Docket checks', menu: 'view', key: 'CmdOrCtrl+5', needsPortfolio: true },
  { id: 'view.gaps', label: 'Gaps and names', menu: 'view', key: 'CmdOrCtrl+8', needsPortfolio: true },
  { id: 'view.calculator', label: 'Time limit calculator', menu: 'view', key: 'CmdOrCtrl+4', needsPortfolio: true },
  { id: 'view.law', label: 'Rules and closed days', menu: 'view', key: 'CmdOrCtrl+7', needsPortfolio: true },
  { id: 'view.back', label: 'Back', menu: 'view', plainKey: 'Alt+ArrowLeft', needsPortfolio: true },
  { id: 'view.next-pane', label: 'Next part of the window', menu: 'view', key: 'F6', needsPortfolio: true },
  { id: 'view.previous-pane', label: 'Previous part of the window', menu: 'view', key: 'Shift+F6', needsPortfolio: true },
  { id: 'view.quality', label: 'Data quality of all cases', menu: 'view', needsPortfolio: true },
  { id: 'findings.show', label: 'Findings about the portfolio', menu: 'view', needsPortfolio: true },
  { id: 'view.theme', label: 'Light, dark or system appearance', menu: 'view', needsPortfolio: false },
  { id: 'view.density', label: 'Comfortable or compact rows', menu: 'view', needsPortfolio: false },
  { id: 'view.dates', label: 'Dates as 20 Nov 2026 or 2026-11-20', menu: 'view', needsPortfolio: false },
  { id: 'index.rebuild', label: 'Rebuild index', menu: 'view', needsPortfolio: true },
  { id: 'case.new', label: 'New case…', menu: 'case', key: 'CmdOrCtrl+N', needsPortfolio: true },
  { id: 'case.add-member', label: 'Add application…', menu: 'case', needsPortfolio: true },
  { id: 'case.national-phase', label: 'Enter national phase or validate…', menu: 'case', needsPortfolio: true },
  { id: 'case.receive', label: 'Record document or event…', menu: 'case', key: 'CmdOrCtrl+D', needsPortfolio: true },
  { id: 'case.related', label: 'Related families…', menu: 'case', needsPortfolio: true },
  { id: 'case.attach', label: 'Attach documents…', menu: 'case', needsPortfolio: true },
  { id: 'case.note', label: 'Add note', menu: 'case', plainKey: 'N', needsPortfolio: true },
  { id: 'limit.done', label: 'Mark time limit done…', menu: 'case', plainKey: 'D', needsPortfolio: true },
  { id: 'case.join', label: 'Join with another case…', menu: 'case', needsPortfolio: true },
  { id: 'case.separate', label: 'Separate applications into a case…', menu: 'case', needsPortfolio: true },
  { id: 'case.remove', label: 'Move case to trash', menu: 'case', needsPortfolio: true },
  { id: 'help.keys', label: 'Keyboard shortcuts', menu: 'help', needsPortfolio: false },
  { id: 'help.person', label: 'Your name in the history…', menu: 'help', needsPortfolio: false },
  { id: 'help.about', label: 'About Stemma', menu: 'help', needsPortfolio: false },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];
