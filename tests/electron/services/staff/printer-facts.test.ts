import { expect, test } from 'vitest';
import { factsIn, printerState } from '#electron/services/staff/printer-facts.ts';

const idle = (alerts: string) => `printer desk is idle.  enabled since Sat 28 Nov 2026
	Form mounted:
	Content types: any
	Description: Desk
	Alerts: ${alerts}
	Location: 2F
`;
const accepting = 'desk accepting requests since Sat 28 Nov 2026\n';

test.each([
  [idle('none'), accepting, 'ready'],
  [idle('media-low-report'), accepting, 'paper-low'],
  [idle('toner-low-warning'), accepting, 'ink-low'],
  [idle('media-empty-error'), accepting, 'no-paper'],
  [idle('media-low-report media-jam-error'), accepting, 'jammed'],
  [idle('none'), 'desk not accepting requests since Sat -\n\tunknown reason\n', 'refusing'],
  [
    'printer desk disabled since Sat 28 Nov 2026 -\n\tPaused\n\tAlerts: paused\n',
    accepting,
    'paused',
  ],
] as const)('CUPS says %j: %s', (printer, accepts, expected) => {
  expect(printerState(factsIn(printer, accepts))).toBe(expected);
});

test('a printer that is not there is missing', () => {
  expect(printerState(undefined)).toBe('missing');
});
