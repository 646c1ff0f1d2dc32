import { expect, test } from 'vitest';
import { phoneText } from '#renderer/paper/phone-text.ts';
import { aSlip } from './given.ts';

test('all that fits is there, in the order of the paper', () => {
  expect(phoneText(aSlip).split('\n')).toEqual([
    'Example University',
    'The new password works',
    'Confirmed by the portal at 09:00',
    'Now: Everything on campus',
    'Come to a kiosk.',
    'Use the release code.',
    'Help desk: Room 1',
    'https://help.example.org/',
  ]);
});

test('where it is short, what is needed least goes first, whole lines at a time', () => {
  const all = new Blob([phoneText(aSlip)]).size;
  const texts = [all, all - 1, 130, 110, 90].map((most) => phoneText(aSlip, most));
  expect(texts[0]).toContain('Confirmed');
  expect(texts[1]).not.toContain('Confirmed');
  expect(texts[1]).toContain('Example University');
  expect(texts[2]).not.toContain('Example University');
  expect(texts.at(-1)?.split('\n')).toEqual([
    'The new password works',
    'Now: Everything on campus',
    'https://help.example.org/',
  ]);
});

test('bytes count, not characters: a code of Japanese is no larger', () => {
  const slip = { ...aSlip, lost: ['端'.repeat(300)] };
  expect(phoneText(slip)).not.toContain('端');
  expect(new Blob([phoneText(slip)]).size).toBeLessThanOrEqual(850);
});

test('what holds an address together on the screen is not copied with it', () => {
  expect(phoneText({ ...aSlip, help: 'https://\u2060help.example.org/' })).not.toContain('\u2060');
});

test('without a help page no empty line stands for it', () => {
  expect(phoneText({ ...aSlip, help: undefined }).split('\n')).not.toContain('');
});
