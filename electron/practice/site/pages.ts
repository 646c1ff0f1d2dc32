import type { BrowserPage } from '#shared/contract/practice-mail.ts';
import type { Confirmation } from '#electron/practice/confirmations.ts';
import type { Text } from '#shared/languages.ts';

/** A page without its own address: the same page may stand at several. */
export type Page = Omit<BrowserPage, 'address'>;

/** Errors of the portal's own pages, in the university's words (domain.md 2.4). */
export const errors = {
  access: error(403, { ja: 'アクセスエラー', en: 'Access error' }, [
    {
      ja: 'セッションがタイムアウトしたか、画面の移り方が正しくありません。',
      en: 'The session has timed out, or this page was reached in a wrong way.',
    },
    {
      ja: 'ブラウザーの画面とタブをすべて閉じ、メールのURLをもう一度開く。',
      en: 'Close all browser windows and tabs, then open the address in the mail again.',
    },
  ]),
  replaced: error(410, { ja: '前のURL', en: 'An earlier address' }, [
    {
      ja: 'あとから別のメールを送りました。いちばん新しいメールのURLを開く。',
      en: 'Another mail was sent later. Open the address in the newest mail.',
    },
  ]),
  registered: error(409, { ja: '利用者情報本登録済みエラー', en: 'Already registered' }, [
    {
      ja: '本登録はもう終わっています。このURLは一度だけ使えます。',
      en: 'The formal registration is finished. This address can be used once only.',
    },
  ]),
  unknown: error(404, { ja: 'ページがありません', en: 'There is no such page' }, [
    {
      ja: 'メールのURLを、はじめから終わりまでそのまま開く。',
      en: 'Open the whole address as it stands in the mail.',
    },
  ]),
  maintenance: error(503, { ja: 'メンテナンス中', en: 'Closed for maintenance' }, [
    {
      ja: '利用者情報の登録は、いま止めています。あとでもう一度開く。',
      en: 'The registration of user information is closed at present. Open this page later.',
    },
  ]),
  away: error(503, { ja: 'ページを開けません', en: 'The page can’t be opened' }, [
    { ja: 'サーバーから返事がありません。', en: 'The server does not answer.' },
  ]),
} as const;

/** Nobody opened the link in time: what has to begin anew depends on what it was for. */
export function expiredPage(purpose: Confirmation['purpose']): Page {
  return error(410, { ja: 'URLの有効期限切れ', en: 'This address has run out' }, [
    {
      ja: 'このURLは使えません。何も登録されていません。',
      en: 'This address works no more. Nothing was registered.',
    },
    anew[purpose],
  ]);
}
const anew: Readonly<Record<Confirmation['purpose'], Text>> = {
  registration: {
    ja: '利用者情報の登録をはじめからやり直す。',
    en: 'Begin the registration of user information again.',
  },
  'email-change': {
    ja: 'メールアドレスの変更をはじめからやり直す。',
    en: 'Begin the change of the e-mail address again.',
  },
};

const registration: Text = {
  ja: '利用者情報の本登録',
  en: 'Formal registration of user information',
};

interface FormOf {
  /** Where the form is sent. */
  readonly address: string;
  readonly csrf: string;
}

/** The sign-in of a mailed link; `secret` says which one, `idName` what the ID is called. */
export function signInPage(
  { address, csrf }: FormOf,
  { idName, secret }: { readonly idName: Text; readonly secret: Text },
): Page {
  return {
    status: 200,
    kind: 'form',
    heading: registration,
    lines: [
      {
        ja: `${idName.ja}と${secret.ja}でログインする。`,
        en: `Log in with your ${idName.en} and ${secret.en}.`,
      },
    ],
    form: {
      address,
      fields: [
        { name: 'personalId', label: idName, kind: 'text' },
        { name: 'password', label: secret, kind: 'secret' },
        hidden(csrf),
      ],
      button: { ja: 'ログイン', en: 'Log in' },
    },
  };
}

/** The ID or its secret was wrong; the form stands there once more. */
export function refusedPage(signIn: Page, secret: Text, purpose: Confirmation['purpose']): Page {
  const notNew = {
    ja: 'ここでは新しいパスワードは使えません。',
    en: 'The new password does not work here.',
  };
  return failedPage(signIn, [
    { ja: `IDか${secret.ja}が違います。`, en: `The ID or ${secret.en} is wrong.` },
    ...(purpose === 'registration' ? [notNew] : []),
    { ja: 'IDの英字は小文字で入力する。', en: 'Enter the letters of the ID as small ones.' },
  ]);
}

/** The ID is locked: nothing that is typed helps. */
export function lockedPage(signIn: Page): Page {
  return failedPage(signIn, [
    {
      ja: '続けて間違えたため、このIDはしばらく使えません。',
      en: 'After several wrong tries this ID can’t be used for a while.',
    },
  ]);
}

function failedPage(signIn: Page, lines: Text[]): Page {
  const heading = { ja: '認証エラー', en: 'Authentication error' };
  return { ...signIn, status: 401, kind: 'error', heading, lines };
}

/** Signed in: one press is left. */
export function confirmPage({ address, csrf }: FormOf, emailAddress: string): Page {
  return {
    status: 200,
    kind: 'form',
    heading: registration,
    lines: [
      {
        ja: `登録するメールアドレス：${emailAddress}`,
        en: `E-mail address to be registered: ${emailAddress}`,
      },
      {
        ja: 'まだ終わっていません。「登録」を押す。',
        en: 'This is not finished yet. Press “Register”.',
      },
    ],
    form: { address, fields: [hidden(csrf)], button: { ja: '登録', en: 'Register' } },
  };
}

/** Everything is registered. */
export function donePage(setsPassword: boolean): Page {
  const password = {
    ja: 'これからは新しいパスワードを使う。',
    en: 'From now on use the new password.',
  };
  const close = { ja: 'ブラウザーを閉じる。', en: 'Close the browser.' };
  return {
    status: 200,
    kind: 'done',
    heading: { ja: '利用者情報の登録完了', en: 'Registration completion of user information' },
    lines: setsPassword ? [password, close] : [close],
  };
}

function hidden(csrf: string) {
  const label = { ja: '確認用', en: 'For checking' };
  return { name: 'csrf', label, kind: 'hidden' as const, value: csrf };
}

function error(status: number, heading: Text, lines: Text[]): Page {
  return { status, kind: 'error', heading, lines };
}
