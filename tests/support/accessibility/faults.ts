import type { Browser, Page } from '@playwright/test';
import { openGallery, type OpenGallery } from '#tests/support/gallery.ts';
import { giveMeasures } from './in-page.ts';
import { sizeOf, type Look } from './rows.ts';

/** What is amiss with the screen that stands, and of what axe alone cannot tell. */
export interface Faults {
  /** `axe <rule>: <selector>: <why>`, or `<own check>: <what>`. */
  readonly found: readonly string[];
  /** The same, where axe asks for a look. */
  readonly unsure: readonly string[];
}

/** The gallery in a page that has the measures. */
export async function openMeasured(browser: Browser): Promise<OpenGallery> {
  const gallery = await openGallery(browser);
  await giveMeasures(gallery.page);
  // What moves is the row's own matter, not the system's.
  await gallery.page.emulateMedia({ reducedMotion: 'no-preference' });
  // Whoever has pressed a key sees where the focus is; this one does nothing.
  await gallery.page.keyboard.press('F9');
  return gallery;
}

/** Shows a state of the gallery in one look. */
export async function showIn(gallery: OpenGallery, name: string, look: Look): Promise<void> {
  const { language, theme, text, reach, motion } = look;
  const viewport = sizeOf(look);
  await gallery.show(name, { language, theme, text, reach, motion, viewport });
}

/** axe and the own checks on what stands now; the page has the measures (in-page.ts). */
export function findFaults(page: Page): Promise<Faults> {
  return page.evaluate(async () => {
    const { violations, incomplete } = await measures.runAxe();
    const line = ({ rule, selector, why }: (typeof violations)[number]) =>
      `axe ${rule}: ${selector}: ${why}`;
    return {
      found: [...violations.map(line), ...measures.findOwn()],
      unsure: incomplete.map(line),
    };
  });
}
