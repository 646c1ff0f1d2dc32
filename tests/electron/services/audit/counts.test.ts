import { expect, test } from 'vitest';
import { countsByHour } from '#electron/services/audit/counts.ts';
import { chainKey } from '#electron/services/audit/line.ts';
import { openVisitRecord } from '#electron/services/audit/visit-record.ts';
import { auditPlace } from '#tests/support/audit/audit-place.ts';

test('staff get counts per step and hour, and no visit', async () => {
  const place = auditPlace();
  const audit = place.open();
  for (let visit = 0; visit < 3; visit += 1) {
    const record = openVisitRecord(audit);
    record.step({ call: 'account.signIn', code: 'done' });
    record.step({ call: 'mfa.begin', code: 'proof-needed' });
    await record.end({ reason: 'end', portalSession: 'ended', memory: 'processes-gone' });
  }
  await audit.close();
  const key = chainKey(place.vault.entries.get('audit-key') ?? '');
  if (!key) throw new Error('There is no key');
  expect(Object.fromEntries(await countsByHour(place.folder, key))).toEqual({
    '2026-11-28T07 session_created': 3,
    '2026-11-28T07 authn_login_success password': 3,
    '2026-11-28T07 visit_step mfa.begin proof-needed': 3,
    '2026-11-28T07 session_expired': 3,
    '2026-11-28T07 sys_shutdown': 1,
  });
  place.remove();
});
