import type { Page } from '@playwright/test';
import { createClient } from '#shared/contract/client.ts';
import { staffContract } from '#shared/contract/staff.ts';
import { openBridgeContract } from './bridge-contract.ts';
import { until } from './desktop-app.ts';

/** The staff's calls, made from inside a page as a hostile one would. */
export function staffOn(page: Page) {
  const { raw, transport } = openBridgeContract(page);
  const { staff } = createClient('machine', staffContract, transport);
  const ask = (to: string, method: string, input: object = {}) => raw({ to, method, input });
  return { staff, ask };
}

/** A call that takes the page away has no answer there; it was made once the page is gone. */
export async function lastCall(page: Page, call: () => Promise<unknown>): Promise<void> {
  void call().catch(() => undefined);
  await until(async () => page.isClosed() || undefined);
}
