import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The colours that a style sheet sets, by theme. */
function coloursOf(file: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const css = readFileSync(file, 'utf8');
  const blocks = css.matchAll(
    /:root(?:\[data-theme='(\w+)'\])?(?::has\(\.practice-tag\))?\s*\{([^}]*)\}/g,
  );
  const themes = new Map<string, Map<string, string>>();
  for (const [, theme = 'light', block = ''] of blocks) {
    const colours = themes.get(theme) ?? new Map<string, string>();
    for (const [, name = '', value = ''] of block.matchAll(/--([\w-]+):\s*(#\w{6})/g))
      colours.set(name, value);
    themes.set(theme, colours);
  }
  return themes;
}

/** WCAG 2.2, relative luminance. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const kiosk = coloursOf('renderer/ui/styles/tokens.css');
const practice = coloursOf('renderer/practice/styles/ground.css');

describe.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
])('practice in the theme "%s"', (theme, least) => {
  const colour = (name: string) => practice.get(theme)?.get(name) ?? '';
  const ofTheKiosk = (name: string) => kiosk.get(theme)?.get(name) ?? '';

  test('stands on a floor that is not the kiosk’s', () => {
    for (const floor of ['ground', 'strip']) expect(colour(floor)).not.toBe(ofTheKiosk(floor));
  });

  test(`can be read: ${least}:1 on ground and strip, 3:1 for edges`, () => {
    const low = ['ground', 'strip'].flatMap((floor) => [
      ...['ink', 'ink-2', 'ai', 'done', 'heed']
        .filter((name) => contrast(colour(floor), ofTheKiosk(name)) < least)
        .map((name) => `${name} on ${floor}`),
      ...(contrast(colour(floor), ofTheKiosk('edge')) < 3 ? [`edge on ${floor}`] : []),
    ]);
    expect(low).toEqual([]);
  });

  test('shows a tick on a stone that was walked on', () => {
    expect(contrast(colour('stone'), ofTheKiosk('ink'))).toBeGreaterThan(4.5);
  });
});
