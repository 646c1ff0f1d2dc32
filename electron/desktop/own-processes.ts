import { app } from 'electron';
import type { StaffFacts } from '#electron/services/staff/staff-look.ts';

type OwnProcess = StaffFacts['processes'][number];

/** The program's own processes, by their kind and size alone. */
export function ownProcesses(): OwnProcess[] {
  return app.getAppMetrics().map(({ type, name, memory }) => ({
    kind: kindOf(type, name),
    memoryBytes: memory.workingSetSize * 1_024,
  }));
}

const kinds: Readonly<Record<string, OwnProcess['kind']>> = {
  Browser: 'main',
  Tab: 'page',
  GPU: 'gpu',
};

/** Names as this program and Chromium give them to their utility processes. */
const named: Readonly<Record<string, OwnProcess['kind']>> = {
  'Genkan visit': 'visit',
  'Genkan key store': 'key-store',
  'Network Service': 'network',
};

function kindOf(type: string, name = ''): OwnProcess['kind'] {
  return kinds[type] ?? named[name] ?? 'other';
}
