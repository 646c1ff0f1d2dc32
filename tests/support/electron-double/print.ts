import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { notEmulated } from './report.ts';

/** As Electron's documentation says: whether the page was handed over, and if not, why. */
export type PrintCallback = (success: boolean, failureReason: string) => void;

interface PrintOptions {
  readonly silent: boolean;
  readonly deviceName: string;
  /** By name, or in micrometres. */
  readonly pageSize: keyof typeof inches | { readonly width: number; readonly height: number };
}

const run = promisify(execFile);
const known = new Set([
  ...['silent', 'deviceName', 'pageSize', 'copies', 'color', 'printBackground', 'margins'],
]);
const inches = {
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
} as const;

/** The page as Chromium prints it, handed to CUPS by `lp`. */
export function printByCups(
  options: object,
  pdf: (choice: object) => Promise<string>,
  callback: PrintCallback,
): void {
  const { deviceName, pageSize } = checked(options);
  const [paperWidth, paperHeight] = inchesOf(pageSize);
  pdf({ paperWidth, paperHeight, printBackground: false })
    .then((base64) => handOver(deviceName, Buffer.from(base64, 'base64')))
    .then(
      () => callback(true, ''),
      () => callback(false, 'Print job failed'),
    );
}

function checked(options: object): PrintOptions {
  const unknown = Object.keys(options).find((name) => !known.has(name));
  if (unknown) notEmulated(`print with ${unknown}`);
  // The names are checked above; what they hold is the app's own.
  const given = options as PrintOptions;
  if (!given.silent) notEmulated('print with a dialog');
  const { pageSize } = given;
  const isKnown = typeof pageSize !== 'string' || pageSize in inches;
  if (!isKnown) notEmulated(`the page size ${pageSize}`);
  return given;
}

function inchesOf(size: PrintOptions['pageSize']): readonly [number, number] {
  if (typeof size === 'string') return inches[size];
  const perInch = 25_400;
  return [size.width / perInch, size.height / perInch];
}

async function handOver(printer: string, bytes: Buffer): Promise<void> {
  const running = run('lp', ['-d', printer, '-t', 'page', '-']);
  running.child.stdin?.end(bytes);
  await running;
}

/** `PrinterInfo` of every queue; the options are those of CUPS, all of them texts. */
export async function printersOfCups(): Promise<object[]> {
  const names = await run('lpstat', ['-e']).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return Promise.all(names.split('\n').filter(Boolean).map(infoOf));
}

async function infoOf(name: string): Promise<object> {
  const { stdout } = await run('lpoptions', ['-p', name]);
  const pairs = stdout.matchAll(/([a-z-]+)=('[^']*'|\S*)/g);
  const options = Object.fromEntries(
    [...pairs].map(([, key = '', value = '']) => [key, value.replaceAll("'", '')]),
  );
  return { name, displayName: name, description: '', options };
}
