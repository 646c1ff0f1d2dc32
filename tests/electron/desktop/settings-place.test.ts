import path from 'node:path';
import { expect, test } from 'vitest';
import { settingsPlace } from '#electron/desktop/settings-place.ts';

const linux = { platform: 'linux', env: {} } as const;
const windows = { platform: 'win32', env: {} } as const;
const moved = { ...windows, env: { ProgramData: 'D:\\Data' } };

test.each([
  ['the file that was named', 'hall.json', linux, path.resolve('hall.json')],
  ['the computer’s own', undefined, linux, '/etc/genkan/settings.json'],
  ['that of Windows', undefined, windows, 'C:\\ProgramData\\Genkan\\settings.json'],
  ['that of a moved one', undefined, moved, 'D:\\Data\\Genkan\\settings.json'],
])('%s', (_what, given, computer, place) => {
  expect(settingsPlace(given, computer)).toBe(place);
});
