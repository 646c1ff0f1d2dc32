import { FuseV1Options } from '@electron/fuses';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fuses, fuseTroubles, setFuses } from '#build/fuses.ts';
import { makeStandInElectron } from '#tests/support/packages/stand-in-electron.ts';

async function standInProgram(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fuses-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(await makeStandInElectron(folder), 'electron');
}

test('every fuse that the library knows is decided', () => {
  const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
  expect(Object.keys(fuses).map(Number).sort()).toEqual(known.sort());
  expect(known).toHaveLength(9);
});

test('a program as it is shipped has five fuses that are not ours', async () => {
  expect(await fuseTroubles(await standInProgram())).toEqual([
    'RunAsNode: should be off',
    'EnableCookieEncryption: should be on',
    'EnableNodeOptionsEnvironmentVariable: should be off',
    'OnlyLoadAppFromAsar: should be on',
    'GrantFileProtocolExtraPrivileges: should be off',
  ]);
});

test('set fuses are read back as decided', async () => {
  const program = await standInProgram();
  await setFuses(program);
  expect(await fuseTroubles(program)).toEqual([]);
});

test('a fuse that was flipped back afterwards is named', async () => {
  const program = await standInProgram();
  await setFuses(program);
  const altered = readFileSync(program, 'latin1').replace('\u0001\u00090', '\u0001\u00091');
  writeFileSync(program, altered, 'latin1');
  expect(await fuseTroubles(program)).toEqual(['RunAsNode: should be off']);
});

test('a program with a tenth fuse is not packaged', async () => {
  const program = await standInProgram();
  const altered = readFileSync(program, 'latin1').replace(
    /\u0001\u0009([01]{9})/,
    '\u0001\u000a$11',
  );
  writeFileSync(program, altered, 'latin1');
  await expect(setFuses(program)).rejects.toThrow(/fuse/i);
});

test('a program without fuses is not packaged', async () => {
  const program = await standInProgram();
  writeFileSync(program, '#!/bin/sh\n');
  await expect(setFuses(program)).rejects.toThrow(/sentinel/i);
});
