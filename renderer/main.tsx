import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { ErrorBoundary } from './app/frame/ErrorBoundary';
import { windowIndex } from './index/IndexProvider';
import './ui/tokens.css';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App index={windowIndex()} />
    </ErrorBoundary>
  </StrictMode>,
);
