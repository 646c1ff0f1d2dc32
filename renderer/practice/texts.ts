import { inFolder } from '#renderer/i18n/texts.ts';

/** The dock's texts, under this folder's name. */
export const files = inFolder(
  'practice',
  import.meta.glob('./messages/*.json', { import: 'default' }),
);
