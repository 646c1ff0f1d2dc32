// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { mount } from '@vue/test-utils';
import { createI18n } from 'vue-i18n';
import { fail } from '#shared/outcome.ts';
import PracticeTag from '#renderer/practice/PracticeTag.vue';
import en from '#renderer/practice/messages/en.json';
import ja from '#renderer/practice/messages/ja.json';
import { practiceState } from '#shared/contract/practice.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { drawQr, fakeHost, mountDock, person, uri } from './given.ts';

afterEach(() => document.body.replaceChildren());

function putFields(...names: string[]) {
  return names.map((name) => {
    const field = document.createElement('input');
    field.name = name;
    const heard: string[] = [];
    field.addEventListener('input', () => heard.push(field.value));
    document.body.append(field);
    return heard;
  });
}

describe('who is practising', () => {
  test('is shown with ID and password; choosing types nothing', async () => {
    const [heard] = putFields('personalId');
    const { dock } = await mountDock();
    await dock.findAll('.dock__cast button')[0]?.trigger('click');
    expect(dock.find('.dock__person').text()).toContain('u999001a');
    expect(dock.find('.dock__person').text()).toContain('Renshuu-01a');
    expect(heard).toEqual([]);
  });

  test('is typed into the fields of the screen, which hear it as typing', async () => {
    const heard = putFields('personalId', 'password');
    const { dock, press } = await mountDock();
    await dock.findAll('.dock__cast button')[0]?.trigger('click');
    await press('Type them in');
    expect(heard).toEqual([['u999001a'], ['Renshuu-01a']]);
  });

  test('is typed as far as there are fields, and a screen without any is named', async () => {
    const { dock, press } = await mountDock();
    await dock.findAll('.dock__cast button')[0]?.trigger('click');
    await press('Type them in');
    expect(dock.text()).toContain('has no field for any of these');
    const heard = putFields('password');
    await press('Type them in');
    expect(heard).toEqual([['Renshuu-01a']]);
    expect(dock.text()).not.toContain('has no field for any of these');
  });

  test('is typed with key, address and release code, but never into the practice phone', async () => {
    const cast = [
      {
        ...person('u999009i', 'first-login-faculty'),
        password: '',
        activationKey: 'ABCD-EFGH',
        mailbox: 'renshu-09@practice.example.ac.jp',
        releaseCode: '271828',
      },
    ];
    const { dock, press } = await mountDock({ host: fakeHost({ cast }).host });
    const heard = putFields('personalId', 'password', 'activationKey', 'email', 'releaseCode');
    dock.get('.dock__head').element.insertAdjacentHTML('beforeend', '<input name="email" />');
    await dock.findAll('.dock__cast button')[0]?.trigger('click');
    await press('Type them in');
    const address = 'renshu-09@practice.example.ac.jp';
    expect(heard).toEqual([['u999009i'], [], ['ABCD-EFGH'], [address], ['271828']]);
    expect(dock.find<HTMLInputElement>('input[name="email"]').element.value).toBe('');
    const shown = dock.find('.dock__person').text();
    expect(shown).toContain('Activation keyABCD-EFGH');
    expect(shown).not.toContain('Password');
  });

  test('brings a phone whose clock fits, and can be changed', async () => {
    const { dock, press } = await mountDock();
    await dock.findAll('.dock__cast button')[1]?.trigger('click');
    expect(dock.find('.dock__clock').text()).toContain('(+7 min)');
    await press('Someone else');
    await dock.findAll('.dock__cast button')[0]?.trigger('click');
    expect(dock.find('.dock__clock').text()).toContain('(right)');
    expect(dock.findAll('.dock__cast')).toEqual([]);
  });
});

const usualChoices = [
  ...['Codes', 'right'],
  ...['On campus', 'Today', 'At once', 'Open', 'At once', 'Prints'],
  ...['Always open', 'right', 'In order', 'Valid'],
];

describe('the world', () => {
  test('starts over, the phone too', async () => {
    const { dock, press } = await mountDock({ isUnfolded: true });
    await dock.findAll('.dock__cast button')[1]?.trigger('click');
    drawQr(uri());
    await press('Scan');
    await press('Off campus');
    await press('Start over');
    expect(dock.find('.phone__empty').text()).toBe('No entry yet');
    expect(dock.findAll('.phone__entry')).toEqual([]);
    expect(dock.find('.dock__clock').text()).toContain('(right)');
    expect(dock.findAll('.dock__person')).toEqual([]);
    const pressed = dock.findAll('[aria-pressed="true"]').map((button) => button.text());
    expect(pressed).toEqual(usualChoices);
    expect(dock.text()).not.toContain('Scanned');
  });
});

test('folds away, and stays folded on the next page', async () => {
  const first = await mountDock();
  await first.press('Fold');
  expect(first.dock.find('.dock__in').isVisible()).toBe(false);
  first.dock.unmount();
  const second = await mountDock({ host: first.host });
  expect(second.dock.find('.dock__in').isVisible()).toBe(false);
  expect(second.dock.find('[aria-expanded]').attributes('aria-expanded')).toBe('false');
});

test('folds its parts away one by one, and on the next page they are as they were', async () => {
  const first = await mountDock();
  const parts = () => first.dock.findAll('section .dock__part').map((part) => part.isVisible());
  expect(parts()).toEqual([true, true, false, false]);
  await first.press('Conditions');
  await first.press('Who is practising');
  expect(parts()).toEqual([false, true, false, true]);
  first.dock.unmount();
  const second = await mountDock({ host: first.host });
  const headings = second.dock.findAll('h3 button').map((one) => one.attributes('aria-expanded'));
  expect(headings).toEqual(['false', 'true', 'false', 'true']);
});

test('names the institution, and how to start with another', async () => {
  const { dock } = await mountDock({ institution: anInstitution });
  expect(dock.find('.dock__institution').text()).toContain(anInstitution.name.en);
  expect(dock.find('.dock__institution').text()).toContain('--institution');
});

test('says when its door is shut', async () => {
  const shut = () => Promise.resolve(fail('door-shut', { changed: 'no' }));
  const { dock } = await mountDock({ host: { ...fakeHost().host, look: shut } });
  expect(dock.text()).toContain('The dock has no connection');
});

test('the tag says that nothing real is changed, and lends the room its word', () => {
  const messages = { ja: { practice: ja }, en: { practice: en } };
  const i18n = createI18n({ legacy: false, locale: 'ja', messages });
  const tag = mount(PracticeTag, { global: { plugins: [i18n] } });
  const mark = () => document.documentElement.style.getPropertyValue('--practice-mark');
  expect([tag.text(), mark()]).toEqual(['練習中（本物の登録は変わりません）', '"練習"']);
  tag.unmount();
  expect(mark()).toBe('');
});

test('every situation of the contract has its sentence in both languages', () => {
  const { options } = practiceState.shape.cast.element.shape.situation;
  for (const texts of [ja, en]) expect(Object.keys(texts.situation)).toEqual([...options]);
});
