/** A colour in sRGB: parts of 255, and how much of it covers what lies below, 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** What is seen where one colour lies over another that covers. */
export function over(top: Colour, below: Colour): Colour {
  return mix(below, { ...top, alpha: 1 }, top.alpha);
}

/** From the one (share 0) to the other (share 1). */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (name: 'red' | 'green' | 'blue') => from[name] + (to[name] - from[name]) * share;
  return { red: part('red'), green: part('green'), blue: part('blue'), alpha: 1 };
}

/** 1 to 21 (WCAG 2.2, “contrast ratio”); both colours cover. */
export function contrast(one: Colour, other: Colour): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

/** WCAG 2.2, “relative luminance”. */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
