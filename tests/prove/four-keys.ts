import { chromium } from '@playwright/test';
import { launchOptions } from '#tests/support/chromium.ts';
import { openGallery, type OpenGallery } from '#tests/support/gallery.ts';
import { findStops, type StopFindings } from '#tests/support/stop-findings.ts';

/** Whether four keys reach every text and every control of every state of the gallery. */
export async function prove(): Promise<void> {
  const browser = await chromium.launch(launchOptions);
  const gallery = await openGallery(browser);
  const wished = process.argv[3] ?? '';
  const states = gallery.states.filter(({ name }) => name.includes(wished));
  const counts: { readonly name: string; readonly stops: number }[] = [];
  const amiss: string[] = [];
  try {
    for (const { name } of states) {
      const { found, stops } = await lookAt(gallery, name);
      counts.push({ name, stops });
      amiss.push(...found.map((one) => `${name}: ${one}`));
    }
  } finally {
    await gallery.close();
    await browser.close();
  }
  const most = counts.reduce((a, b) => (b.stops > a.stops ? b : a), { name: '', stops: 0 });
  console.log(`${counts.length} states; at most ${most.stops} stops, at ${most.name}`);
  console.log(amiss.length === 0 ? 'every text and control is reached' : amiss.join('\n'));
  if (amiss.length > 0) process.exitCode = 1;
}

/** A state that does not stand is told of, and the others are still looked at. */
async function lookAt(gallery: OpenGallery, name: string): Promise<StopFindings> {
  try {
    await gallery.show(name);
    return await findStops(gallery.page);
  } catch (error) {
    return { found: [`not shown: ${String(error).slice(0, 200)}`], stops: 0 };
  }
}
