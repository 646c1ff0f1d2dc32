/** Texts of the keyboard on the screen, loaded with it. */
export const files = import.meta.glob('../ui/keyboard/messages/*.json', { import: 'default' });
