import { runConformance } from '#build/conformance/open-run.ts';
import { openPractice, type PracticeOptions } from '#build/conformance/practice.ts';
import type { Report } from '#build/conformance/report.ts';
import { proving, type Fault } from './fault.ts';
import { startProxy, type Proxy } from './proxy.ts';

/** A whole run against the practice portal, with a fault planted before it or without one. */
export async function runWith(
  fault?: Fault,
  institution?: PracticeOptions['institution'],
): Promise<Report> {
  let proxy: Proxy | undefined;
  const practice = await openPractice({
    institution,
    front: async (url, world, kiosk) => {
      if (!fault) return url;
      proxy = await startProxy(url, fault.plant(world), proving(kiosk));
      return proxy.url;
    },
  });
  try {
    return await runConformance(practice.options);
  } finally {
    await proxy?.close();
    await practice.close();
  }
}

/** What the report says about the rule that a fault breaks: its block, or the reason for none. */
export function lineOn({ breaks }: Fault, report: Report): string {
  const result = report.results.find(({ id }) => id === breaks);
  if (result?.verdict === 'broken') {
    const { request, expected, came } = result.evidence;
    return `BROKEN ${breaks}: ${request}: expected ${expected}; came ${came}`;
  }
  if (result?.verdict === 'not-made') return `not made: ${result.why}`;
  return 'NOT CAUGHT';
}
