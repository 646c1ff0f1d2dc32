import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { auditEvents, entryOf, type AuditEvent } from '#electron/services/audit/events.ts';

// Object.keys forgets the names that the table's own type knows.
const events = Object.keys(auditEvents) as readonly AuditEvent[];

/**
 * What a visitor could have typed, or be known by. Eight digits, as a release code may have, fit the
 * number of an incident; those are made by services/incident.ts alone.
 */
const personal = [
  ...['u123456a', 'Geheim-Wort-1', 'taro@example.ac.jp', '山田太郎', 'Yamada', '123456'],
  ...['192.0.2.17', '2001:db8::17', '06-6879-1234', 'JBSWY3DPEHPK3PXP', '8765432'],
];

/** Every text that a schema lets through, by the rule that it has to fit. */
function textsOf(schema: z.core.JSONSchema.BaseSchema): readonly z.core.JSONSchema.BaseSchema[] {
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...[schema.items, ...(schema.anyOf ?? [])].flat(),
  ];
  const inner = parts.flatMap((part) => (typeof part === 'object' ? textsOf(part) : []));
  return schema.type === 'string' ? [schema, ...inner] : inner;
}

test('every text of every event is of a closed list or fits a pattern, and no pattern fits a person', () => {
  for (const event of events) {
    const texts = textsOf(z.toJSONSchema(auditEvents[event]));
    const open = texts.filter((text) => !text.enum && text.const === undefined);
    expect(open.filter(({ pattern }) => pattern === undefined)).toEqual([]);
    const patterns = open.map(({ pattern = '' }) => new RegExp(pattern));
    const fitting = personal.filter((text) => patterns.some((pattern) => pattern.test(text)));
    // Names of settings are words, as a name may be; they come from our own schema.
    expect(event === 'settings_changed' ? [] : fitting, event).toEqual([]);
  }
});

test('what is not in the table is written by no event', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...events),
      fc.constantFrom(...personal),
      fc.constantFrom('id', 'name', 'address', 'ip', 'note', 'visit', 'code', 'by'),
      (event, canary, field) => {
        const bad = { [field]: canary };
        // Fields that the event does not have: only a bug could hand them over.
        expect(() => entryOf(0, event, bad as never)).toThrow();
      },
    ),
  );
});

test('times are told to the minute', () => {
  const at = Date.parse('2026-11-28T07:08:59.999Z');
  expect(entryOf(at, 'sys_shutdown', {})).toEqual({
    at: '2026-11-28T07:08Z',
    event: 'sys_shutdown',
  });
});
