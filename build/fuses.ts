import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/**
 * Every fuse of the packaged program. The type names each of them, so a new one fails the build until
 * somebody has decided about it.
 */
export const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  // The program is no Node that runs foreign scripts.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Neither the environment nor a debugger's switch gets in.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Windows and macOS check app.asar; Linux has no such check, there the disk has to.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** The byte of the fuse wire that stands for each; the library names them by number alone. */
const bytes = { off: 0x30, on: 0x31 };

/** One line per fuse that is not as `fuses` says in the program at this place. */
export async function fuseTroubles(program: string): Promise<readonly string[]> {
  const wire: Readonly<Record<string, unknown>> = { ...(await getCurrentFuseWire(program)) };
  const read = Object.keys(wire).filter((key) => /^\d+$/.test(key));
  const unknown = read.filter((key) => !(key in fuses)).map((key) => `fuse ${key}: not decided`);
  const wrong = Object.entries(fuses).flatMap(([key, isOn]) => {
    if (wire[key] === (isOn ? bytes.on : bytes.off)) return [];
    return [`${nameOf(key)}: should be ${isOn ? 'on' : 'off'}`];
  });
  return [...wrong, ...unknown];
}

/** Sets every fuse and reads them back; throws where one is not as it should be. */
export async function setFuses(program: string): Promise<void> {
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...fuses,
  });
  const troubles = await fuseTroubles(program);
  if (troubles.length > 0) throw new Error(`${program}: ${troubles.join('; ')}`);
}

function nameOf(key: string): string {
  return FuseV1Options[Number(key)] ?? `fuse ${key}`;
}
