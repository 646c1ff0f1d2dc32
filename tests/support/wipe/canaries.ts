import { randomInt } from 'node:crypto';
import type { Canary } from './needles.ts';

/** What one visitor types and is shown, all of it written down. */
export interface Told {
  readonly canaries: Canary[];
  /** A new canary, unique for this visit, which the kiosk has when the visit ends. */
  readonly make: (what: string, text: string) => string;
  /** One that the kiosk has been given and has dropped before: a control run need not find it. */
  readonly pass: (what: string, text: string) => string;
}

export function openTold(): Told {
  const canaries: Canary[] = [];
  const add = (canary: Canary) => {
    canaries.push(canary);
    return canary.text;
  };
  return {
    canaries,
    make: (what, text) => add({ what, text }),
    pass: (what, text) => add({ what, text, isDropped: true }),
  };
}

/** Letters that no text of the page has in this order. */
export function letters(length: number): string {
  const all = 'bcdfghjkmnpqrstvwxz';
  return Array.from({ length }, () => all[randomInt(all.length)]).join('');
}

/** Kanji and kana of which some come apart in NFD. */
export function japanese(): string {
  const kanji = '鑾鑿驫麤龘靐爨籲鸞灩';
  const kana = 'ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポ';
  const some = (of: string, length: number) =>
    Array.from({ length }, () => of[randomInt(of.length)]).join('');
  return some(kanji, 3) + some(kana, 4);
}

export function digits(length: number): string {
  return Array.from({ length }, (_, index) => randomInt(index === 0 ? 1 : 0, 10)).join('');
}

/** By every profile's policy: four classes, at most sixteen characters. */
export function password(): string {
  return `Q7+${letters(9)}`;
}
