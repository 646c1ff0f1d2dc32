import { expect, test } from 'vitest';
import { canariesIn } from '#tests/support/audit/canaries.ts';

// The search has to find what it is there to find.
const canary = 'Machigai-2026!';
const forms = {
  'as it is': canary,
  'in small letters': canary.toLowerCase(),
  'as hexadecimal digits': Buffer.from(canary).toString('hex'),
  'in base64': Buffer.from(canary).toString('base64'),
  'in base64 behind one more': Buffer.from(`x${canary}x`).toString('base64'),
  'in base64 behind two more': Buffer.from(`xy${canary}`).toString('base64url'),
  'in UTF-16': Buffer.from(canary, 'utf16le'),
};

for (const [name, form] of Object.entries(forms)) {
  test(`a canary is found ${name}`, () => {
    const bytes = Buffer.concat([Buffer.from('{"event":"'), Buffer.from(form), Buffer.from('"}')]);
    expect(canariesIn(bytes, [canary, 'Other-2026!'])).toEqual([canary]);
  });
}
