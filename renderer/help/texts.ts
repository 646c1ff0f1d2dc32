import { inFolder } from '#renderer/i18n/texts.ts';

const words = import.meta.glob('./messages/*.json', { import: 'default' });
const articles = import.meta.glob('./articles/messages/*.json', { import: 'default' });

/** The words of the help centre and all its articles, loaded with it. */
export const files = { ...inFolder('help', words), ...articles };
