// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { done, fail, type CodeCause } from '#shared/outcome.ts';
import { noon } from '#tests/renderer/wizard/given.ts';
import { mountWizard } from './mount-wizard.ts';
import { stopTheClock, toDigits, toRelease } from './open-screen.ts';

stopTheClock();

/** What a clock shows that is so many minutes off, where these tests run. */
const shown = (minutes: number) => {
  const time = new Date(noon + minutes * 60_000);
  const [hour, minute] = [time.getHours(), time.getMinutes()];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
};

/** The date so many days on, where these tests run. */
const day = (days: number) => {
  const moment = new Date(noon);
  moment.setDate(moment.getDate() + days);
  return `${moment.getDate()} Nov`;
};

describe('the six digits', () => {
  const refuse = (cause: CodeCause) => ({
    check: async () => fail('mfa-code-refused', { cause }),
  });
  const fast = { kind: 'clock', minutes: 7, direction: 'fast' } as const;
  const zone = { kind: 'time-zone', minutes: 540, direction: 'slow' } as const;

  it.each<[CodeCause, string[]]>([
    [{ kind: 'earlier-qr' }, ['These digits belong to an earlier QR code']],
    [{ kind: 'just-expired' }, ['That code had just run out']],
    [{ kind: 'type-next-code' }, ['Type the next code too']],
    [{ ...fast, minutes: 1 }, ['Your phone’s clock is 1 minute fast', shown(0), shown(1)]],
    [fast, ['Your phone’s clock is 7 minutes fast', shown(7), 'Set Automatically']],
    [{ ...fast, direction: 'slow', minutes: 65 }, ['is 1 hour, 5 minutes slow', shown(-65)]],
    [{ ...zone, minutes: 1440 }, ['Your phone’s date is 1 day behind', day(0), day(-1)]],
    [zone, ['Wrong time zone: 9 hours slow', shown(-540)]],
    [{ kind: 'unexplained' }, ['were not accepted', 'OUMail and ICHO', 'osaka-u line']],
  ])('%j has words of its own', async (cause, sentences) => {
    const screen = mountWizard(refuse(cause));
    await toRelease(screen);
    expect(screen.heading()).toBe('Type the six digits');
    const [alert, ...others] = screen.alerts();
    for (const sentence of sentences) expect(alert).toContain(sentence);
    expect(alert).toContain('Nothing is registered yet.');
    expect(others).toEqual([]);
  });

  it('shows the taps of the other make on request', async () => {
    const screen = mountWizard(refuse(fast));
    await toRelease(screen);
    await screen.press('Android');
    expect(screen.alerts()[0]).toContain('Set time automatically');
  });

  it('is empty and in focus after a refusal', async () => {
    const screen = mountWizard(refuse({ kind: 'just-expired' }));
    await toRelease(screen);
    const field = screen.frame.get('input').element;
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('asks for the missing digits and sends nothing', async () => {
    const check = vi.fn(async () => done({}));
    const screen = mountWizard({ check });
    await toDigits(screen);
    await screen.type(0, '482');
    await screen.go();
    expect(screen.text()).toContain('Type six digits.');
    expect(check).not.toHaveBeenCalled();
  });

  it('can be typed with the keypad alone', async () => {
    const check = vi.fn(async () => done({}));
    const screen = mountWizard({ check });
    await toDigits(screen);
    for (const digit of '4829') await screen.press(digit);
    await screen.frame.get('.pad .fn').trigger('click');
    for (const digit of '913') await screen.press(digit);
    expect(check).toHaveBeenCalledTimes(1);
    expect(check).toHaveBeenCalledWith({ enrolmentId: 'key-1', code: '482913' }, expect.anything());
  });

  it('offers a new QR code when the key has run out', async () => {
    const screen = mountWizard({ check: async () => fail('mfa-key-expired', {}) });
    await toRelease(screen);
    expect(screen.alerts()).toEqual([expect.stringContaining('The QR code has run out')]);
    await screen.press('Show a new QR code');
    expect(screen.heading()).toBe('Scan this QR code');
    expect(screen.text()).toContain('This is a new QR code');
  });
});
