import { downloadArtifact } from '@electron/get';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { createDownloader } from './download.ts';
import { findRuntime } from './runtime.ts';

const limits = { answerMs: 3_000, silenceMs: 30_000 };

/**
 * Fetches Electron's runtime once, into the cache that Electron's own install script reads; that
 * script then unpacks it. Mirrors and caches set for Electron hold here too. Checked by SHA-256.
 */
export async function fetchRuntime(say: (line: string) => void): Promise<string | undefined> {
  say('Looking for the Electron runtime (fetched once, about 120 MB) ...');
  try {
    await downloadRuntime(say);
  } catch {
    // Away, refused, cut off or altered: the browser does instead, and the caller says so.
    return undefined;
  }
  const script = 'node_modules/electron/install.js';
  spawnSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  return findRuntime();
}

async function downloadRuntime(say: (line: string) => void): Promise<void> {
  const cacheRoot = process.env['electron_config_cache'];
  await downloadArtifact({
    version: await readJson('package.json', z.object({ version: z.string() })).then(
      ({ version }) => version,
    ),
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: await readJson('checksums.json', z.record(z.string(), z.string())),
    downloader: createDownloader(say, limits),
    ...(cacheRoot ? { cacheRoot } : {}),
  });
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(`node_modules/electron/${file}`, 'utf8')));
}
