import type { Log } from '#electron/services/log.ts';
import type { Audit } from './audit.ts';

/** The plain log, with faults and crashes going into the audit log as well: by number and kind alone. */
export function auditedLog(log: Log, { note }: Pick<Audit, 'note'>): Log {
  return {
    event(name, fields) {
      log.event(name, fields);
      const said: Readonly<Record<string, unknown>> = fields;
      if (name === 'fault' || name === 'out-of-order') {
        void note('sys_fault', { incident: String(said['incident']) });
      }
      if (name === 'key-changed' && said['outcome'] === 'done') {
        void note('authn_token_created', { because: 'rotation' });
      }
      if (name === 'pair-not-ready') void note('sys_crash', { what: 'pair-start' });
      if (name === 'pair-broken') {
        void note('sys_crash', { what: said['shown'] === true ? 'pair' : 'standby-pair' });
      }
    },
  };
}
