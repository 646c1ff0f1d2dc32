/** The texts of the first screens; what else there is comes with its part of the page. */
export const files = import.meta.glob('./messages/*.json', { import: 'default' });
