import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another when they are read out. */
const characters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** 16 of 31 characters in groups of four: 79 random bits. */
export function createCode(): string {
  const text = Array.from({ length: 16 }, () => characters[randomInt(characters.length)]).join('');
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** However it was typed. */
export function codeText(typed: string): string {
  return typed.toUpperCase().replaceAll('-', '');
}
