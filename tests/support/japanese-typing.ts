import type { Page } from '@playwright/test';

/** Somebody at a Japanese keyboard, with its own keys and its input method, by Chromium's own input. */
export interface JapaneseTyping {
  /** What the input method shows while it is at work. */
  readonly compose: (text: string) => Promise<void>;
  /** What it leaves in the field in the end. */
  readonly commit: (text: string) => Promise<void>;
  /** A key that the input method takes. */
  readonly take: (code: string) => Promise<void>;
  /** A key that types a character itself, or Enter. */
  readonly press: (code: string, key: string, isShifted?: boolean) => Promise<void>;
}

/** The virtual key by which Windows says that an input method has taken a key (VK_PROCESSKEY). */
const taken = 229;
/** Bit of Shift in the protocol's modifiers. */
const shift = 8;

export async function japaneseTyping(page: Page): Promise<JapaneseTyping> {
  const line = await page.context().newCDPSession(page);
  return {
    compose: async (text) => {
      const end = { selectionStart: text.length, selectionEnd: text.length };
      await line.send('Input.imeSetComposition', { text, ...end });
    },
    commit: async (text) => {
      await line.send('Input.insertText', { text });
    },
    take: async (code) => {
      const key = { code, key: 'Process', windowsVirtualKeyCode: taken };
      await line.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await line.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    press: async (code, key, isShifted = false) => {
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : '';
      const event = { code, key, modifiers: isShifted ? shift : 0 };
      await line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, text });
      await line.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
  };
}
