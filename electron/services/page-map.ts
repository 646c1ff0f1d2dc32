import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readPlaces, type PageFile, type PageFiles } from './built-page.ts';
import type { PageFault } from './page-faults.ts';

/** Written by the build beside the folder of the page. */
export const pageMapName = 'page-map.json';

const entry = z.strictObject({
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.string(),
});
const pageMap = z.record(z.string(), entry);
type PageMap = z.infer<typeof pageMap>;

/** The page that was built; or how it is no longer that, and the place in its folder. */
export type CheckedPage =
  | { readonly ok: true; readonly files: PageFiles }
  | ({ readonly ok: false; readonly sentence: string } & Finding);
interface Finding {
  readonly what: PageFault;
  readonly place: string;
}

/** Every file of a built page with its size in bytes, its SHA-256 and its type. */
export function mapOf(files: PageFiles): PageMap {
  return Object.fromEntries(
    [...files].map(([place, { bytes, type }]) => [
      place,
      { bytes: bytes.length, sha256: hashOf(bytes), type },
    ]),
  );
}

/**
 * Reads the page of a built product and compares it with its map. Only files that the map names are
 * opened; one that is changed, missing or too many is no page at all.
 */
export async function readCheckedPage(product: string): Promise<CheckedPage> {
  const folder = path.join(product, 'page');
  const map = await readMap(path.join(product, pageMapName));
  if (!map) return refused({ what: 'no-map', place: '' });
  const found = new Set(await readPlaces(folder));
  const added = [...found].find((place) => !Object.hasOwn(map, place));
  if (added !== undefined) return refused({ what: 'added', place: added });
  const files = new Map<string, PageFile>();
  for (const [place, told] of Object.entries(map)) {
    // A place outside of the folder is none that was found.
    const bytes = found.has(place) ? await read(fileOf(folder, place)) : undefined;
    if (!bytes) return refused({ what: 'missing', place });
    const isSame = bytes.length === told.bytes && hashOf(bytes) === told.sha256;
    if (!isSame) return refused({ what: 'changed', place });
    files.set(place, { type: told.type, bytes });
  }
  return { ok: true, files };
}

const sentences: Readonly<Record<PageFault, string>> = {
  'no-map': 'The list of the page’s files cannot be read',
  changed: 'is not as it was built',
  added: 'was not there when the page was built',
  missing: 'is missing',
};

function refused({ what, place }: Finding): CheckedPage {
  const name = place === '' ? 'index.html' : place;
  const told = sentences[what];
  const cause = what === 'no-map' ? told : `The page’s file ${JSON.stringify(name)} ${told}`;
  const sentence = `${cause}. Nothing was shown. Install the package again.`;
  return { ok: false, what, place, sentence };
}

async function readMap(file: string): Promise<PageMap | undefined> {
  try {
    const told = pageMap.safeParse(JSON.parse(await readFile(file, 'utf8')));
    // Without the page itself it is the map of nothing.
    return told.success && Object.hasOwn(told.data, '') ? told.data : undefined;
  } catch {
    return undefined;
  }
}

async function read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return undefined;
  }
}

function fileOf(folder: string, place: string): string {
  return path.join(folder, place === '' ? 'index.html' : place);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
