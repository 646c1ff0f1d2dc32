import { keyProfile } from '#renderer/gallery/samples/institutions.ts';
import type { Act, State } from '#renderer/gallery/state.ts';
import { variantsOf } from './variant.ts';

const signIn: State = {
  name: 'keyboard',
  stage: { visit: { at: 'sign-in', task: 'change-password' } },
};
/** No screen has a search yet: its keys are shown at a field of another kind. */
const search: Act = { keysAt: 'personalId', as: 'search' };
/** How each script is reached from the letters, which lead to all of them. */
const scripts: Readonly<Record<string, readonly Act[]>> = {
  kana: [{ press: 'keyboard.kana.label' }],
  letters: [],
  pinyin: [{ press: 'keyboard.pinyin.label' }, { fill: 'personalId', text: 'duoyinsurenzheng' }],
  'pinyin-empty': [{ press: 'keyboard.pinyin.label' }],
  hangul: [{ press: 'keyboard.hangul.label' }],
};
const shift = (state: 'off' | 'once'): Act => ({ press: `keyboard.shift.${state}` });
/** In Japanese the kana stand first. */
const toLetters: Act = { click: '.kb [data-turns-to=letters]', ifThere: true };

/** The keyboard on the screen: at each kind of field, and each script of a search. */
export function keyboardStates(steps: readonly State[]): readonly State[] {
  const like = variantsOf([signIn, ...steps]);
  return [
    like('keyboard', 'id', { acts: [{ keysAt: 'personalId' }] }),
    like('keyboard', 'password', { acts: [{ keysAt: 'password' }] }),
    like('keyboard', 'symbols', {
      acts: [{ keysAt: 'password' }, { press: 'keyboard.symbols.label' }],
    }),
    like('keyboard', 'one-capital', { acts: [{ keysAt: 'password' }, shift('off')] }),
    like('keyboard', 'capitals', { acts: [{ keysAt: 'password' }, shift('off'), shift('once')] }),
    like('keyboard', 'missing', { acts: [{ keysAt: 'personalId' }, 'main'] }),
    like('keyboard', 'id-with-symbols', {
      stage: { institution: keyProfile },
      acts: [{ keysAt: 'personalId' }],
    }),
    like('change-password.password', 'keyboard', { acts: [{ keysAt: 'newPassword' }] }),
    like('register-email.email', 'keyboard', { acts: [{ keysAt: 'email' }] }),
    ...Object.entries(scripts).map(([script, acts]) =>
      like('keyboard', `search-${script}`, { acts: [search, toLetters, ...acts] }),
    ),
  ];
}
