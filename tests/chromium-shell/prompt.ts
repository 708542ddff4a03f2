import { shellBrowser } from './app';

/** Asks for a path in the browser's own prompt; undefined where the person cancels, or nobody can see it. */
export const promptInWindow = async (message: string, suggested: string): Promise<string | undefined> => {
  if (process.env['STEMMA_SHELL_HEADED'] !== '1') return undefined;
  const page = (await shellBrowser()).context.pages()[0];
  if (page === undefined) return undefined;
  // With a listener the prompt waits for the person; without one it would be dismissed at once.
  const leave = (): void => undefined;
  page.on('dialog', leave);
  try {
    const answer = await page.evaluate(([text, value]) => window.prompt(text, value), [message, suggested] as const);
    return answer === null || answer.trim() === '' ? undefined : answer.trim();
  } finally {
    page.off('dialog', leave);
  }
};
