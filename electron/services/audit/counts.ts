import { z } from 'zod';
import { checkFile } from './check-file.ts';
import type { ChainKey } from './line.ts';
import { logFiles } from './log-files.ts';

const counted = z.looseObject({
  at: z.string(),
  event: z.string(),
  call: z.string().optional(),
  code: z.string().optional(),
  by: z.string().optional(),
  what: z.string().optional(),
});

/**
 * Counts for staff by `<hour> <event> <call or way> <code>`, in UTC: never finer than an hour, and no
 * visit is told apart. Of each file the lines up to the first that the key does not vouch for.
 */
export async function countsByHour(
  folder: string,
  key: ChainKey,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { path } of await logFiles(folder)) {
    await checkFile(path, key, (line) => {
      const name = nameOf(line);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  }
  return counts;
}

/** `2026-11-28T07 visit_step mfa.begin done`; undefined for lines of the log about itself. */
function nameOf(line: Buffer): string | undefined {
  const said = counted.safeParse(JSON.parse(line.toString())).data;
  if (!said || said.event.startsWith('audit_')) return undefined;
  const parts = [said.event, said.call ?? said.by ?? said.what, said.code];
  return [said.at.slice(0, 13), ...parts.filter((part) => part !== undefined)].join(' ');
}
