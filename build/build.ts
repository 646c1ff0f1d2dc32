import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { readBuiltPage } from '#electron/services/built-page.ts';
import { mapOf, pageMapName } from '#electron/services/page-map.ts';
import { products } from './products.ts';
import { moduleList, type ModuleLists } from './vite/module-list.ts';
import { nodeBundle } from './vite/node-bundle.ts';
import { galleryPage, page, type Product } from './vite/page.ts';

/** Builds one product into out/<product>, with modules.json saying what went into each bundle. */
export async function buildProduct(product: Product): Promise<void> {
  const folder = path.resolve('out', product);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const lists: ModuleLists = {};
  await build(page(product, [moduleList('page', lists)]));
  const map = mapOf(await readBuiltPage(path.join(folder, 'page')));
  await writeFile(path.join(folder, pageMapName), JSON.stringify(map, null, 1));
  for (const part of products[product]) {
    const plugins = [moduleList(part.file, lists)];
    await build(nodeBundle({ ...part, folder, plugins }));
  }
  // Built CommonJS beside the project's "type": "module" needs its own package.json.
  await writeFile(path.join(folder, 'package.json'), productPackage(product));
  await writeFile(path.join(folder, 'modules.json'), JSON.stringify(lists, null, 1));
}

/** Builds the page of the gallery into out/gallery, with the list of its modules beside it. */
async function buildGallery(): Promise<void> {
  const lists: ModuleLists = {};
  await build(galleryPage([moduleList('page', lists)]));
  await writeFile('out/gallery/modules.json', JSON.stringify(lists, null, 1));
}

function productPackage(product: Product): string {
  const productName = product === 'kiosk' ? 'Genkan' : 'Genkan Practice';
  const main = product === 'kiosk' ? 'main.cjs' : 'practice.cjs';
  const name = product === 'kiosk' ? 'genkan' : 'genkan-practice';
  return JSON.stringify({ name, productName, version: '0.1.0', main, type: 'module' }, null, 1);
}

/** What can be named behind `npm run build --`; the gallery is no product and is built only by name. */
function isName(word: string): word is Product | 'gallery' {
  return word === 'gallery' || Object.hasOwn(products, word);
}

if (import.meta.main) {
  const asked = process.argv.slice(2).filter(isName);
  for (const name of asked.length > 0 ? asked : (['kiosk', 'practice'] as const)) {
    await (name === 'gallery' ? buildGallery() : buildProduct(name));
    const isThere = existsSync(path.join('out', name, 'page', 'index.html'));
    console.log(isThere ? `built out/${name}` : `out/${name} has no page`);
  }
}
