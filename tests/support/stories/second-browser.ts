import { expect, type BrowserContext, type Page } from '@playwright/test';
import { openMail } from '#tests/support/phone-browser.ts';
import type { Visitor } from '#tests/support/visitor.ts';

/** A browser of the visitor's own, as on a phone: another context, with cookies of its own. */
export interface SecondBrowser {
  /** Opens an address in a new tab. */
  readonly open: (address: string) => Promise<void>;
  readonly signIn: (personalId: string, secret: string) => Promise<void>;
  /** Presses the one button of the page. */
  readonly press: () => Promise<void>;
  readonly expectHeading: (heading: RegExp) => Promise<void>;
  /** Closes every tab; the cookies go with them. */
  readonly close: () => Promise<void>;
}

/** The whole address in the newest mail, as a person copies it. */
export async function mailedAddress(visitor: Visitor): Promise<string> {
  const mail = await openMail(visitor);
  const text = await mail.innerText();
  const address = /http:\/\/127\.0\.0\.1:\d+\/registration\/[\w-]+/.exec(text)?.[0];
  if (address === undefined) throw new Error(`no address in the mail: ${text}`);
  return address;
}

/** A phone-sized browser beside the kiosk's. */
export async function openSecondBrowser({ page }: Visitor): Promise<SecondBrowser> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the kiosk runs in no browser of its own');
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  return phoneBrowser(context, await context.newPage());
}

function phoneBrowser(context: BrowserContext, tab: Page): SecondBrowser {
  const send = async () => {
    await Promise.all([tab.waitForEvent('load'), tab.locator('button').click()]);
  };
  return {
    async open(address) {
      await tab.goto(address);
    },
    async signIn(personalId, secret) {
      await tab.locator('input[type="text"]').fill(personalId);
      await tab.locator('input[type="password"]').fill(secret);
      await send();
    },
    press: send,
    expectHeading: (heading) => expect(tab.locator('h1')).toHaveText(heading),
    close: () => context.close(),
  };
}

/** What the portal's own pages say, in both languages at once. */
export const portalSays = {
  signIn: /利用者情報の本登録|メールアドレスの本登録/,
  wrong: /認証エラー/,
  access: /アクセスエラー/,
  used: /利用者情報本登録済みエラー/,
  expired: /URLの有効期限切れ/,
  replaced: /前のURL/,
  done: /完了|終わりました/,
} as const;
