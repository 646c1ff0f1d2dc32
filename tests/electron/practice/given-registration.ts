import type { OpenWorld } from './given.ts';

export const newPassword = 'Atarashii-7#Pw';
type Situation = Parameters<OpenWorld['who']>[0];

/** The registration of somebody, with what is left out filled in rightly. */
export async function registerAs(
  open: OpenWorld,
  situation: Situation,
  given: Record<string, string | undefined> = {},
) {
  const { password, mailbox, email, extension } = open.who(situation);
  const token = await open.enter(situation);
  const input = {
    newPassword,
    ...(password !== '' && { currentPassword: password }),
    ...(email.edit !== 'fixed' && mailbox !== undefined && { email: mailbox }),
    ...(extension.edit !== 'none' && { extension: '12345' }),
    ...given,
  };
  return { token, reply: await open.ask('register', { token, input }) };
}

/** 256 random bits, as the reply has them. */
export function numberOf(reply: Record<string, unknown>): string | undefined {
  return /"statusNumber":"([\w-]{43})"/.exec(JSON.stringify(reply))?.[1];
}

/** What the account says of its owner's information. */
export async function informationOf(open: OpenWorld, token: unknown): Promise<unknown> {
  return (await open.ask('account', { token }))['registration'];
}
