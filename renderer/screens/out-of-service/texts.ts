import en from './messages/en.json';
import ja from './messages/ja.json';

/** The words of every trouble, under this folder's name; they come with the screen. */
export const outOfServiceTexts = { ja: { 'out-of-service': ja }, en: { 'out-of-service': en } };
