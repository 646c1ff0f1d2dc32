import type { Row } from './keys.ts';

/** Ten digits in the order of a keyboard. */
export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** The digits as a row of keys; the pad of screens that want nothing else shows the same. */
export const digitKeys: Row = [...digits.map((types) => ({ types })), { does: 'delete' }];
