// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { done } from '#shared/outcome.ts';
import { aKey } from './key.ts';
import { aMemory, mountWizard } from './mount-wizard.ts';
import { stopTheClock, type Screen } from './open-screen.ts';

stopTheClock();

describe('the key', () => {
  const drawn = (screen: Screen) => ({
    qr: screen.frame.find('[data-qr]').exists(),
    key: screen.frame.text().includes('GEZD'),
  });

  it('is drawn on arrival, hidden after its time, and drawn again on request', async () => {
    const screen = mountWizard();
    await screen.go();
    expect(drawn(screen)).toEqual({ qr: true, key: true });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(drawn(screen)).toEqual({ qr: true, key: true });
    expect(screen.text()).toContain('Hidden again in 1 s');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(drawn(screen)).toEqual({ qr: false, key: false });
    await screen.press('Show the QR code');
    expect(drawn(screen)).toEqual({ qr: true, key: true });
    await screen.press('Hide now');
    expect(drawn(screen)).toEqual({ qr: false, key: false });
  });

  it('stands in groups of four beside the issuer', async () => {
    const screen = mountWizard();
    await screen.go();
    const groups = screen.frame.findAll('.groups span').map((group) => group.text());
    expect(groups).toEqual(['GEZD', 'GNBV', 'GY3T', 'QOJQ']);
    expect(screen.frame.get('.manual').text()).toContain('osaka-u');
  });

  it('is shown without a QR code to an add-on', async () => {
    const screen = mountWizard();
    await screen.frame.findAll('[role=radio]')[3]?.trigger('click');
    expect(screen.text()).toContain('Have your own computer with the add-on here now');
    await screen.go();
    expect(screen.heading()).toBe('Type these two into the add-on');
    expect(drawn(screen)).toEqual({ qr: false, key: true });
    expect(screen.frame.find('.phone').exists()).toBe(false);
    const focused = () => document.activeElement?.textContent.trim();
    screen.button('Hide now')?.element.focus();
    await screen.press('Hide now');
    expect(focused()).toBe('Show the key');
  });

  it('names the menu entry to press and strikes out the wrong one', async () => {
    const screen = mountWizard();
    await screen.go();
    expect(screen.frame.get('.is-it').text()).toContain('Other (Google, Facebook, etc.)');
    expect(screen.frame.get('.is-not').text()).toBe('Work or school account');
    expect(screen.text()).toContain('Not “Work or school account”');
  });

  it('is renewed near its end on request only', async () => {
    const keys = ['key-1', 'key-2'];
    const begin = vi.fn(async () => done({ ...aKey(keys.shift() ?? ''), secondsLeft: 100 }));
    const screen = mountWizard({ begin });
    await screen.go();
    expect(screen.button('Show a new QR code')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(45_000);
    expect(screen.text()).toContain('This QR code works for about 60 more seconds');
    expect(begin).toHaveBeenCalledTimes(1);
    await screen.press('Show a new QR code');
    expect(begin).toHaveBeenCalledTimes(2);
    expect(screen.text()).toContain('Delete the osaka-u entry you just made');
    expect(drawn(screen)).toEqual({ qr: true, key: true });
  });

  it('is called new in a wizard opened again in the same visit, and says what to delete', async () => {
    const memory = aMemory();
    const first = mountWizard({}, { memory });
    await first.go();
    expect(first.text()).not.toContain('This is a new QR code');
    first.frame.unmount();
    const second = mountWizard({}, { memory });
    await second.go();
    expect(second.text()).toContain('This is a new QR code');
    expect(second.text()).toContain('Delete the osaka-u entry you just made');
  });

  it('hands the focus from Hide to Show and back', async () => {
    const screen = mountWizard();
    await screen.go();
    const focused = () => document.activeElement?.textContent.trim();
    screen.button('Hide now')?.element.focus();
    await screen.press('Hide now');
    expect(focused()).toBe('Show the QR code');
    await screen.press('Show the QR code');
    expect(focused()).toBe('Hide now');
  });

  it('gives way to an offer of a new one when it has run out', async () => {
    const begin = vi.fn(async () => done({ ...aKey('key'), secondsLeft: 30 }));
    const screen = mountWizard({ begin });
    await screen.go();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(drawn(screen)).toEqual({ qr: false, key: false });
    expect(screen.alerts()).toEqual([expect.stringContaining('This QR code has run out')]);
    await screen.go();
    expect(begin).toHaveBeenCalledTimes(2);
    expect(drawn(screen)).toEqual({ qr: true, key: true });
  });
});
