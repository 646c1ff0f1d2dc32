/** Settings that can be used, and nothing more than they need. */
export const goodSettings = { version: 1, portal: { url: 'https://portal.example.ac.jp/' } };

export function laidOut(shape: unknown): string {
  return `${JSON.stringify(shape, null, 2)}\n`;
}

export function withPortal(part: object): object {
  return { ...goodSettings, portal: { ...goodSettings.portal, ...part } };
}
