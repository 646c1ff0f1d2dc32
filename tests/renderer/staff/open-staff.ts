import { toldStaff, type StaffReplies } from '#renderer/gallery/staff-host.ts';
import { busyCounts, fineLook, logLines } from '#renderer/gallery/samples/staff.ts';
import type { StaffHost } from '#renderer/host/host.ts';
import { done } from '#shared/outcome.ts';
import { aWorld, type FakeWorld, type Shown } from '#tests/renderer/screens/mount.ts';
import { open, pass, settle } from '#tests/renderer/screens/open-page.ts';

/** A kiosk whose staff's calls are answered as told, and whose calls are noted by their names. */
export interface StaffWorld extends FakeWorld {
  readonly asked: string[];
  /** Answers from now on; those that are not named stay. */
  readonly answer: (replies: StaffReplies) => void;
}

const usual: StaffReplies = {
  ...{ enter: done({}), look: done(fineLook), counts: done(busyCounts) },
  ...{ log: done({ lines: [...logLines] }), goBack: done({}), stay: done({}) },
};

export function aStaffWorld(replies: StaffReplies = {}): StaffWorld {
  const asked: string[] = [];
  let told: StaffReplies = { ...usual, ...replies };
  const calls = Object.keys(toldStaff({})).map((name) => {
    const call = (input: never) => {
      asked.push(name);
      // The names are those of the staff's own calls.
      return toldStaff(told)[name as keyof StaffHost](input);
    };
    return [name, call] as const;
  });
  const world = aWorld();
  // Built from the calls of the fake, so the names and shapes are those of StaffHost.
  const staff = Object.fromEntries(calls) as unknown as StaffHost;
  const host = { ...world.host, openStaff: async () => staff };
  const answer = (more: StaffReplies) => {
    told = { ...told, ...more };
  };
  return { ...world, host, connect: async () => ({ host }), asked, answer };
}

/** Holds the name in the lintel for so many seconds. */
export async function hold(page: Shown, seconds: number): Promise<void> {
  const name = page.wrapper.get('.lintel__name');
  await name.trigger('pointerdown');
  await pass(seconds);
  await name.trigger('pointerup');
  await settle();
}

/** At the question for the PIN. */
export async function atPin(world: StaffWorld): Promise<Shown> {
  const page = await open(world);
  await hold(page, 3);
  await settle();
  return page;
}

/** On the board, by the right PIN. */
export async function atBoard(world: StaffWorld): Promise<Shown> {
  const page = await atPin(world);
  await page.type('staff-pin', '20261128');
  await page.send();
  await settle();
  return page;
}
