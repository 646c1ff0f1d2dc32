import type { ChaosWorld } from './world.ts';

/** The visitor asks for the end by the page's own door: the window is taken away by it. */
export async function endVisit({ keeper }: ChaosWorld): Promise<void> {
  const page = await keeper().app().shownPage();
  await page.evaluate(askForEnd).catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });
}

function askForEnd(): void {
  const input = { reason: 'end' };
  void window.kiosk?.request({ to: 'machine', method: 'machine.endVisit', input });
}
