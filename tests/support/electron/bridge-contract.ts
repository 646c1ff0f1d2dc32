import type { Page } from '@playwright/test';
import type { Transport, WireOutcome, WirePush } from '#shared/contract/wire.ts';
import { done } from '#shared/outcome.ts';
import type { OpenContract } from '#tests/support/contract-cases.ts';

/**
 * The page's own door, used from inside the page. The window is taken away by the end of its visit,
 * and that is the answer to `machine.endVisit`.
 */
export function openBridgeContract(page: Page): OpenContract {
  const raw = async (request: unknown): Promise<unknown> => {
    // As text, since Playwright's own way of passing values knows no `__proto__`.
    const text = JSON.stringify(request);
    try {
      return await page.evaluate(
        (sent) => window.kiosk?.request(JSON.parse(sent) as never), // whatever was asked for
        text,
      );
    } catch (error) {
      if (page.isClosed() && text.includes('machine.endVisit')) return done({});
      throw error;
    }
  };
  const transport: Transport = {
    // The page's side parses it, as it does with every transport.
    request: async (request) => (await raw(request)) as WireOutcome,
    onPush: (listener) => void listen(page, listener),
  };
  return { transport, raw, close: () => endVisit(page, raw) };
}

async function listen(page: Page, listener: (push: WirePush) => void): Promise<void> {
  await page.exposeFunction('tellTest', listener);
  await page.evaluate('kiosk.onPush(tellTest)');
}

/** The next test gets a visit of its own. */
async function endVisit(page: Page, raw: OpenContract['raw']): Promise<void> {
  if (page.isClosed()) return;
  const closed = page.waitForEvent('close');
  await raw({ to: 'machine', method: 'machine.endVisit', input: { reason: 'end' } });
  await closed;
}
