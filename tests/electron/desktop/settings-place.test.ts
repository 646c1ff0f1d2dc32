import path from 'node:path';
import { expect, test } from 'vitest';
import { settingsPlace } from '#electron/desktop/settings-place.ts';

const linux = { platform: 'linux', env: {} } as const;
const windows = { platform: 'win32', env: {} } as const;
const moved = { ...windows, env: { ProgramData: 'D:\\Data' } };
const told = { ...linux, env: { GENKAN_SETTINGS: 'told.json' } };
const untold = { ...linux, env: { GENKAN_SETTINGS: '' } };

test.each([
  ['the file that was named', 'hall.json', linux, path.resolve('hall.json')],
  ['that file also where a variable names one', 'hall.json', told, path.resolve('hall.json')],
  ['the variable’s', undefined, told, path.resolve('told.json')],
  ['the computer’s own', undefined, linux, '/etc/genkan/settings.json'],
  [
    'the computer’s own where the variable is empty',
    undefined,
    untold,
    '/etc/genkan/settings.json',
  ],
  ['that of Windows', undefined, windows, 'C:\\ProgramData\\Genkan\\settings.json'],
  ['that of a moved one', undefined, moved, 'D:\\Data\\Genkan\\settings.json'],
])('%s', (_what, given, computer, place) => {
  expect(settingsPlace(given, computer)).toBe(place);
});
