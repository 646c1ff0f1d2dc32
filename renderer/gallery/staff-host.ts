import type { StaffHost } from '#renderer/host/host.ts';

type Reply<M extends keyof StaffHost> = Awaited<ReturnType<StaffHost[M]>>;

/** What each call of staff is answered with, every time; one that is not named gets no answer. */
export type StaffReplies = { readonly [M in keyof StaffHost]?: Reply<M> };

/** The calls of staff, answered as told. */
export function toldStaff(replies: StaffReplies): StaffHost {
  const answer =
    <M extends keyof StaffHost>(name: M) =>
    (): Promise<Reply<M>> =>
      Promise.resolve(replies[name] ?? new Promise<never>(() => undefined));
  return {
    enter: answer('enter'),
    look: answer('look'),
    counts: answer('counts'),
    log: answer('log'),
    stay: answer('stay'),
    testPrint: answer('testPrint'),
    restart: answer('restart'),
    leave: answer('leave'),
    goBack: answer('goBack'),
    resetPin: answer('resetPin'),
  };
}
