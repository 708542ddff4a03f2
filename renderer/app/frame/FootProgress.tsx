import { Button } from '../../ui/controls/Button';
import { ProgressBar, type ProgressBarProps } from '../../ui/surfaces/ProgressBar';
import './FootProgress.css';

/** How far a long piece of work is, over the foot of the window, with the button that ends it; `name` is what screen readers call it. */
export const FootProgress = ({ name, onCancel, ...bar }: ProgressBarProps & { readonly name: string; readonly onCancel: () => void }) => (
  <section className="foot-progress" aria-label={name}>
    <ProgressBar {...bar} />
    <Button onPress={onCancel}>Cancel</Button>
  </section>
);
