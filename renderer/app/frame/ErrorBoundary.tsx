import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';
import { copyText } from '../../ui/copy-text';
import { EmptyState } from '../../ui/surfaces/EmptyState';

type Props = {
  readonly children: ReactNode;
  /** Name of the part, e.g. `Time limits`; without it the whole window. */
  readonly part?: string;
};

/** Where drawing a part fails: says so and what to do. Everything saved is on disk; nothing is lost by drawing again. */
export class ErrorBoundary extends Component<Props, { readonly failure: string | null }> {
  override state: { readonly failure: string | null } = { failure: null };

  static getDerivedStateFromError(cause: unknown): { readonly failure: string } {
    return { failure: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) };
  }

  override componentDidCatch(cause: unknown, info: ErrorInfo): void {
    console.error('drawing failed', cause, info.componentStack);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <EmptyState
        title={this.props.part === undefined ? 'The window could not be drawn' : `${this.props.part} could not be drawn`}
        actions={
          <>
            <Button look="primary" onPress={() => this.setState({ failure: null })}>
              Draw again
            </Button>
            <Button onPress={() => window.location.reload()}>Reload the window</Button>
            <Button onPress={() => copyText(failure)}>Copy the message</Button>
          </>
        }
      >
        <p>Everything saved is on disk and unchanged. Draw it again; if that fails, reload the window, then rebuild the index from the View menu.</p>
        <p className="small">{failure}</p>
      </EmptyState>
    );
  }
}
