import type { Confirmation } from './confirmations.ts';
import type { Facts } from './rule.ts';
import type { Text } from '#shared/languages.ts';

/** The path on the portal's own site under which a mailed link is opened. */
export function linkPath(token: string): string {
  return `/registration/${token}`;
}

/** Mails the newest link of a confirmation, in both languages as the portal's mails are. */
export function mailLink(facts: Facts, confirmation: Confirmation): void {
  const { account, address, purpose, link, sentAt } = confirmation;
  facts.mailbox.send({
    personalId: account.person.personalId,
    to: address,
    sentAt,
    delivery: facts.conditions.delivery,
    subject: subjects[purpose],
    lines: linesOf(facts, confirmation),
    link: linkPath(link),
  });
}

const subjects: Readonly<Record<Confirmation['purpose'], Text>> = {
  registration: {
    ja: '【練習】利用者情報の本登録',
    en: '[Practice] Formal registration of user information',
  },
  'email-change': {
    ja: '【練習】メールアドレスの本登録',
    en: '[Practice] Formal registration of your e-mail address',
  },
};

function linesOf(facts: Facts, confirmation: Confirmation): Text[] {
  const { idName } = facts.institution;
  const old = previousSecret(facts, confirmation);
  const url = `${facts.origin()}${linkPath(confirmation.link)}`;
  return [
    {
      ja: 'まだ終わっていません。下のURLを開き、登録を完了する。',
      en: 'This is not finished yet. Open the address below to complete the registration.',
    },
    { ja: url, en: url },
    {
      ja: `${idName.ja}と${old.ja}でログインし、「登録」を押す。`,
      en: `Log in with your ${idName.en} and ${old.en}, then press “Register”.`,
    },
    {
      ja: '開く前に、ブラウザーの画面とタブをすべて閉じる。',
      en: 'Before you open it, close all browser windows and tabs.',
    },
    {
      ja: 'URLは24時間使えます。新しいメールが届いたら、前のURLは使えません。',
      en: 'The address works for 24 hours. Once a newer mail has come, it works no more.',
    },
  ];
}

/** What the page of a mailed link asks for (domain.md 2.1): never the new password. */
export function previousSecret(
  { institution }: Facts,
  { account: { passwords }, purpose }: Confirmation,
): Text {
  // A change of the address sets no password: there is only the one.
  if (purpose === 'email-change') return { ja: 'パスワード', en: 'password' };
  if (passwords.length === 0) return institution.firstLogin.secretName;
  return { ja: '変更する前のパスワード', en: 'the password from before the change' };
}
