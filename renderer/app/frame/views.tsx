import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import type { ViewId } from '../state/navigation';

const PortfolioView = lazy(() => import('../../portfolio/PortfolioView').then(({ PortfolioView }) => ({ default: PortfolioView })));
const DeadlinesView = lazy(() => import('../../deadlines/DeadlinesView').then(({ DeadlinesView }) => ({ default: DeadlinesView })));
const RenewalsView = lazy(() => import('../../renewals/RenewalsView').then(({ RenewalsView }) => ({ default: RenewalsView })));
const PctView = lazy(() => import('../../pct/PctView').then(({ PctView }) => ({ default: PctView })));
const DashboardView = lazy(() => import('../../dashboard/DashboardView').then(({ DashboardView }) => ({ default: DashboardView })));
const ChecksView = lazy(() => import('../../checks/ChecksView').then(({ ChecksView }) => ({ default: ChecksView })));
const GapsView = lazy(() => import('../../gaps/GapsView').then(({ GapsView }) => ({ default: GapsView })));
const CalculatorView = lazy(() => import('../../calculator/CalculatorView').then(({ CalculatorView }) => ({ default: CalculatorView })));
const LawView = lazy(() => import('../../law/LawView').then(({ LawView }) => ({ default: LawView })));
const FamilyPanel = lazy(() => import('../../family/FamilyPanel').then(({ FamilyPanel }) => ({ default: FamilyPanel })));
const FamilyCommands = lazy(() => import('../../family/FamilyCommands').then(({ FamilyCommands }) => ({ default: FamilyCommands })));
const RelatedPanel = lazy(() => import('../../related/RelatedPanel').then(({ RelatedPanel }) => ({ default: RelatedPanel })));
const DossierPanel = lazy(() => import('../../dossier/DossierPanel').then(({ DossierPanel }) => ({ default: DossierPanel })));

export const viewNames: Readonly<Record<ViewId, string>> = {
  portfolio: 'Portfolio',
  deadlines: 'Time limits',
  renewals: 'Renewals',
  pct: 'PCT',
  dashboard: 'Dashboard',
  checks: 'Docket checks',
  gaps: 'Gaps and names',
  calculator: 'Calculator',
  law: 'Rules',
};

const shown: Readonly<Record<ViewId, ComponentType>> = {
  portfolio: PortfolioView,
  deadlines: DeadlinesView,
  renewals: RenewalsView,
  pct: PctView,
  dashboard: DashboardView,
  checks: ChecksView,
  gaps: GapsView,
  calculator: CalculatorView,
  law: LawView,
};

/** The view of the window; each feature is loaded when it is first shown. */
export const View = ({ view }: { readonly view: ViewId }) => {
  const Shown = shown[view];
  return (
    <Part name={viewNames[view]} key={view}>
      <Shown />
    </Part>
  );
};

/** The open family: tree left, details right. */
export const Family = ({ familyKey }: { readonly familyKey: string }) => (
  <Part name="The family" key={familyKey}>
    <FamilyPanel familyKey={familyKey} />
  </Part>
);

/** Commands on cases (new case, add application, national phase …) and the sheets they open; there whatever is shown. */
export const FamilyActs = () => (
  <Part name="The case">
    <FamilyCommands />
  </Part>
);

/** The dossier's options for the given families (empty: the whole portfolio). */
export const Dossier = ({ families, onClose }: { readonly families: readonly string[]; readonly onClose: () => void }) => (
  <Part name="The dossier">
    <DossierPanel families={families} onClose={onClose} />
  </Part>
);

/** The families nearest to the given one, or to a text. */
export const RelatedFamilies = ({ family, onClose }: { readonly family: string | undefined; readonly onClose: () => void }) => (
  <Part name="Related families">
    <RelatedPanel family={family} onClose={onClose} />
  </Part>
);

const Part = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <ErrorBoundary part={name}>
    <Suspense fallback={<div className="view-loading" aria-busy="true" />}>{children}</Suspense>
  </ErrorBoundary>
);
