import type { Product } from '#build/vite/page.ts';

export type PackageName = 'genkan' | 'genkan-practice';
export type PackagePlatform = 'linux' | 'windows';

/** The two packages, each made of one product. */
export const packages: Readonly<Record<PackageName, Product>> = {
  genkan: 'kiosk',
  'genkan-practice': 'practice',
};

export function isPackageName(word: string): word is PackageName {
  return Object.hasOwn(packages, word);
}

export function isPackagePlatform(word: string): word is PackagePlatform {
  return word === 'linux' || word === 'windows';
}
