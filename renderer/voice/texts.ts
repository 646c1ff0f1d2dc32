import { inFolder } from '#renderer/i18n/texts.ts';

/** The words of reading aloud, under this folder's name; they come with it. */
export const files = inFolder(
  'voice',
  import.meta.glob('./messages/*.json', { import: 'default' }),
);
