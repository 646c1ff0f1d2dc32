import path from 'node:path';
import { expect, test } from 'vitest';
import { settingsPlace, type Surroundings } from '#build/starting/settings-place.ts';

const usual: Surroundings = {
  given: undefined,
  platform: 'linux',
  programData: undefined,
  exists: () => false,
};
const windows = { platform: 'win32' } as const;

test.each([
  ['the file that was named', { given: 'hall.json' }, path.resolve('hall.json')],
  ['the file here', { exists: () => true }, path.resolve('settings.json')],
  ['the computer’s own', {}, '/etc/genkan/settings.json'],
  ['that of Windows', windows, 'C:\\ProgramData\\Genkan\\settings.json'],
  [
    'that of a moved one',
    { ...windows, programData: 'D:\\Data' },
    'D:\\Data\\Genkan\\settings.json',
  ],
])('%s', (_what, differs, place) => {
  expect(settingsPlace({ ...usual, ...differs })).toBe(place);
});
