import { buildIfDue } from '#build/starting/fresh.ts';
import { missingCups } from '#tests/support/cups.ts';
import {
  isReceipt,
  runCase,
  startPrintingKiosk,
  type PrintingKiosk,
} from '#tests/support/kiosk-printing.ts';
import { printCases, type PrintCase } from '#tests/support/print-cases.ts';

/** Prints by the kiosk's main to a CUPS of its own, in every state: `npm run prove -- print`. */
export async function prove(): Promise<void> {
  const missing = missingCups();
  if (missing.length > 0) throw new Error(`apt-get install ${missing.join(' ')}`);
  if (!buildIfDue('kiosk', console.log)) throw new Error('the kiosk could not be built');
  const kiosk = await startPrintingKiosk();
  try {
    let amiss = 0;
    for (const one of printCases) amiss += (await proveOne(kiosk, one)) ? 0 : 1;
    console.log(`${printCases.length} states of a printer, ${amiss} amiss`);
    if (amiss > 0) process.exitCode = 1;
  } finally {
    await kiosk.close();
  }
}

async function proveOne(kiosk: PrintingKiosk, one: PrintCase): Promise<boolean> {
  const { code, texts, receipt } = await runCase(kiosk, one);
  const isTold = isReceipt(receipt, one);
  const isRight = one.codes.includes(code) && texts.length === (one.comesOut ? 1 : 0) && isTold;
  const came = texts.map((text) => `, came out: ${text.trim().split('\n')[0]}`).join('');
  console.log(`${isRight ? 'right' : 'WRONG'}  ${one.name.padEnd(34)} ${code}${came}`);
  console.log(`       receipt: ${receipt || 'nothing'}`);
  return isRight;
}
