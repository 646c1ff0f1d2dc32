import { expect, test } from 'vitest';
import { settingsRecord } from '#electron/services/audit/settings-record.ts';
import { shippedInstitution, usualInstitution } from '#electron/services/institutions.ts';
import type { Setup } from '#electron/services/settings-file.ts';
import { settings } from '#shared/settings-file.ts';

function setup(rest: object = {}, institution = usualInstitution()): Setup {
  const portal = { url: 'https://portal.example.ac.jp/' };
  const given = settings.parse({ version: 1, portal, ...rest });
  return { settings: given, institution, certificateAuthority: undefined };
}

test('changed settings are written by their names, a refused file without any', () => {
  const noted: unknown[] = [];
  const note = async (...event: unknown[]) => void noted.push(event);
  const record = settingsRecord({ note }, setup());
  const hoshimi = shippedInstitution('hoshimi-university') ?? usualInstitution();
  record.taken(setup({ language: 'en', limits: { idleSeconds: 90 } }, hoshimi));
  record.refused();
  record.taken({ ...setup({}, hoshimi), certificateAuthority: 'PEM' });
  expect(noted).toEqual([
    ['settings_changed', { result: 'taken', names: ['institution', 'language', 'limits'] }],
    ['settings_changed', { result: 'refused', names: [] }],
    [
      'settings_changed',
      { result: 'taken', names: ['certificateAuthority', 'language', 'limits'] },
    ],
  ]);
});
