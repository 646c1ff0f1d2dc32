import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** What the browser fetched until the page stood, in bytes after gzip. Fonts are apart. */
export interface FirstLoad {
  readonly script: number;
  readonly style: number;
  readonly fonts: number;
}

/** Listens from before the page loads; ask it when the page is usable. */
export function watchFirstLoad(page: Page): () => Promise<FirstLoad> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return async () => ({
    script: await weigh(responses, 'script'),
    style: await weigh(responses, 'stylesheet'),
    fonts: await weigh(responses, 'font'),
  });
}

async function weigh(responses: readonly Response[], kind: string): Promise<number> {
  const ours = responses.filter((response) => response.request().resourceType() === kind);
  const bodies = await Promise.all(ours.map((response) => response.body()));
  // A font is compressed already.
  const weights = bodies.map((body) => (kind === 'font' ? body.length : gzipSync(body).length));
  return weights.reduce((sum, weight) => sum + weight, 0);
}
