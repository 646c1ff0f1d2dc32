import { readFileSync } from 'node:fs';
import path from 'node:path';
import { completed, shippedInstitution, shippedNames } from '#electron/services/institutions.ts';
import { institution, type Institution } from '#shared/institution.ts';
import { accountsFile, type Accounts } from './accounts.ts';

/** What a run is given: the accounts file, read, with its profile. */
export interface Given {
  readonly accounts: Accounts;
  readonly profile: Institution;
  /** Folder of the accounts file; the paths in it begin there. */
  readonly folder: string;
}

/**
 * Reads the accounts file for the portal at `url`; throws an Error whose message says what is wrong
 * with it, or that its people are those of another portal.
 */
export function readGiven(file: string, url: string): Given {
  const folder = path.dirname(path.resolve(file));
  const read = accountsFile.safeParse(parse(file));
  if (!read.success) throw new Error(`${file}: ${said(read.error.issues)}`);
  const { portal } = read.data;
  if (new URL(portal).origin !== new URL(url).origin) {
    throw new Error(`${file} is about ${portal}, not about ${url}: nothing was sent`);
  }
  return { accounts: read.data, profile: profileOf(read.data.institution, folder), folder };
}

function profileOf(named: Accounts['institution'], folder: string): Institution {
  if (typeof named !== 'string') return named;
  const shipped = shippedInstitution(named);
  if (shipped) return shipped;
  if (!named.endsWith('.json')) {
    throw new Error(`There is no profile ${named}: ${shippedNames.join(', ')}, or a .json file`);
  }
  const read = institution.safeParse(completed(parse(path.resolve(folder, named))));
  if (read.success) return read.data;
  throw new Error(`${named}: ${said(read.error.issues)}`);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (trouble) {
    const why = trouble instanceof Error ? trouble.message : String(trouble);
    throw new Error(`${file} can’t be read as JSON: ${why}`, { cause: trouble });
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function said(issues: readonly Issue[]): string {
  return issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ');
}
