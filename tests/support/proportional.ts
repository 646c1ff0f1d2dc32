import { readFileSync } from 'node:fs';

/** PSS: memory of its own plus its share of what is shared, in kB (Linux). */
export function proportionalKb(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]);
}
