import type { NodeBundle } from './vite/node-bundle.ts';
import type { Product } from './vite/page.ts';

type Part = Omit<NodeBundle, 'folder' | 'plugins'>;

/**
 * What each product is made of. The kiosk and the practice app are two products from one tree,
 * decided here and nowhere else.
 */
export const products: Readonly<Record<Product, readonly Part[]>> = {
  kiosk: [
    { entry: 'electron/main.ts', file: 'main.cjs', format: 'cjs' },
    { entry: 'electron/visit.ts', file: 'visit.cjs', format: 'cjs' },
    { entry: 'electron/vault.ts', file: 'vault.cjs', format: 'cjs' },
    { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  ],
  practice: [
    { entry: 'electron/practice.ts', file: 'practice.cjs', format: 'cjs' },
    { entry: 'electron/practice-visit.ts', file: 'visit.cjs', format: 'cjs' },
    { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
    { entry: 'electron/training.ts', file: 'training.js', format: 'es' },
  ],
};
