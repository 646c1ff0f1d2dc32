import { writeSync } from 'node:fs';
import { createAudit } from '#electron/services/audit/audit.ts';
import { createLog } from '#electron/services/log.ts';
import { after } from '#electron/services/timer.ts';
import { fileVault } from './file-vault.ts';

/**
 * `node appender.ts <folder> <vault file> <count>`: a program that appends so many lines, one after
 * the other, and says `.` for each once it is told that the line is on the disk.
 */
const [folder = '', vaultFile = '', count = '0'] = process.argv.slice(2);

const audit = createAudit({
  folder,
  vault: fileVault(vaultFile),
  days: () => 30,
  clock: Date.now,
  after,
  log: createLog(Date.now, (line) => void process.stderr.write(`${line}\n`)),
  mostBytes: 200_000,
});
await audit.note('sys_startup', { product: 'kiosk' });
for (let line = 0; line < Number(count); line += 1) {
  await audit.note('network_changed', { verdict: 'on' });
  // Handed to the system at once: nothing of it waits in this program when it is killed.
  writeSync(1, '.');
}
await audit.close();
