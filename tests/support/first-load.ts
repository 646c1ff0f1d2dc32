import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** What the browser fetched until the page stood, in bytes after gzip. Fonts are apart. */
export interface FirstLoad {
  readonly script: number;
  readonly style: number;
  readonly fonts: number;
}

/** Listens from before the page loads; ask it when the page is usable. */
export function watchFirstLoad(page: Page): () => Promise<FirstLoad> {
  const bodies: { readonly kind: string; readonly body: Promise<Buffer> }[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (['script', 'stylesheet', 'font'].includes(kind))
      bodies.push({ kind, body: response.body() });
  });
  return async () => {
    const sum = { script: 0, stylesheet: 0, font: 0 };
    for (const { kind, body } of bodies) {
      const bytes = await body;
      // A font is compressed already; only the three kinds above are listened for.
      sum[kind as keyof typeof sum] += kind === 'font' ? bytes.length : gzipSync(bytes).length;
    }
    return { script: sum.script, style: sum.stylesheet, fonts: sum.font };
  };
}
