import { expect, test } from 'vitest';
import { fakeVault } from '#tests/support/fake-vault.ts';

test('a vault without the kiosk’s key is empty, and ready once it is registered', async () => {
  const vault = fakeVault();
  const heard: string[] = [];
  vault.onChange((state) => heard.push(state));
  expect(vault.state()).toBe('empty');
  await vault.write('kiosk-key', 'a key');
  await vault.write('registration', 'a registration');
  expect(heard).toEqual(['ready']);
  expect(await vault.read('kiosk-key')).toEqual({ ok: true, text: 'a key' });
});

test('a locked vault neither reads nor writes, and has everything again afterwards', async () => {
  const vault = fakeVault([['audit-key', 'a key']]);
  vault.setState('locked');
  expect(await vault.read('audit-key')).toEqual({ ok: false, state: 'locked' });
  expect(await vault.remove('audit-key')).toEqual({ ok: false, state: 'locked' });
  vault.setState(undefined);
  expect(await vault.read('audit-key')).toEqual({ ok: true, text: 'a key' });
});
