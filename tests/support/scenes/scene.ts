import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { foldDock } from '#tests/support/dock.ts';
import { chooses, signsIn, signsInWithKey } from '#tests/support/stories/teller.ts';
import { sees, tile, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

type Situation = Parameters<typeof person>[0];

/** Takes one picture of what stands now. */
export type Shoot = (suffix?: string) => Promise<void>;
export type Scene = (visitor: Visitor, shoot: Shoot) => Promise<void>;
export type Scenes = Readonly<Record<string, Scene>>;

/** Presses the language in the strip, unfolding it where the strip is narrow. */
export async function chooseLanguage({ page, texts }: Visitor): Promise<void> {
  const choice = page.locator(`footer [lang=${texts.language}]`);
  const unfold = page.locator('footer .lang1');
  await expect(choice.or(unfold).first()).toBeAttached();
  if (!(await choice.isVisible())) await unfold.click();
  await choice.click();
  await expect(page.locator('html')).toHaveAttribute('lang', texts.language);
}

/** Does something at the trainer's dock, and leaves the whole screen to the kiosk again. */
export async function atDock(visitor: Visitor, act: () => Promise<unknown>): Promise<void> {
  await act();
  await foldDock(visitor);
}

/** From Welcome to the task, signed in as somebody of the cast. */
export async function enterAs(
  visitor: Visitor,
  situation: Situation,
  task: Parameters<typeof chooses>[1],
): Promise<void> {
  const who = person(situation, visitor.institution);
  await chooses(visitor, task);
  await (who.activationKey ? signsInWithKey : signsIn)(visitor, who);
}

/** The menu of what does not work, and one of its topics. */
export async function chooseTopic(visitor: Visitor, topic: string): Promise<void> {
  await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
  await sees(visitor, 'trouble.heading');
  await press(visitor.way, tile(visitor, `trouble.topic.${topic}`));
}

/** Waits for a refusal. */
export async function isRefused({ page }: Visitor): Promise<void> {
  await expect(page.getByRole('alert').first()).toBeVisible();
}
