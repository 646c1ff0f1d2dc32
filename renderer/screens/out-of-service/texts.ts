import { inFolder } from '#renderer/i18n/texts.ts';

/** The words of every trouble, under this folder's name; they come with the screen. */
export const files = inFolder(
  'out-of-service',
  import.meta.glob('./messages/*.json', { import: 'default' }),
);
