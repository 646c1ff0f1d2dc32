import { textsIn } from './texts.ts';

const files = import.meta.glob('../ui/keyboard/messages/*.json', {
  eager: true,
  import: 'default',
});

/** Texts of the keyboard on the screen, loaded with it. */
export const keyboardTexts = { ja: textsIn(files, 'ja'), en: textsIn(files, 'en') };
