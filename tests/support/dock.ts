import { expect, type Locator } from '@playwright/test';
import type { MailDelivery } from '#shared/contract/practice-mail.ts';
import type {
  CastMember,
  MaintenanceEnd,
  PracticeKioskState,
  PracticePortalState,
  PracticeState,
} from '#shared/contract/practice.ts';
import type { Visitor } from './visitor.ts';

/** The trainer's dock with the button that folds it away, and the one that unfolds it. */
function partsOf({ page, texts }: Visitor) {
  const aside = page.getByRole('complementary', { name: texts.like('practice.dock') });
  const named = (key: string) => aside.getByRole('button', { name: texts.like(key) });
  return { aside, fold: named('practice.fold'), unfold: named('practice.unfold') };
}

async function dock(visitor: Visitor): Promise<Locator> {
  const { aside, fold, unfold } = partsOf(visitor);
  await expect(unfold.or(fold)).toBeVisible();
  if (await unfold.isVisible()) await unfold.click();
  return aside;
}

/** Leaves the whole screen to the kiosk. */
export async function foldDock(visitor: Visitor): Promise<void> {
  const { fold, unfold } = partsOf(visitor);
  await expect(unfold.or(fold)).toBeVisible();
  if (await fold.isVisible()) await fold.click();
  await expect(unfold).toBeVisible();
}

/** A part of the dock, unfolded, by the key of its heading. */
export async function openPart(visitor: Visitor, key: string): Promise<Locator> {
  const aside = await dock(visitor);
  const heading = visitor.page.getByRole('button', { name: visitor.texts.like(key) });
  const part = aside.locator('section', { has: heading });
  const fold = part.locator('h3').getByRole('button');
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  return part;
}

/** One condition, by the group of its texts, and one of its choices. */
async function set(visitor: Visitor, group: string, choice: string): Promise<void> {
  const { texts } = visitor;
  const part = await openPart(visitor, 'practice.conditions');
  const button = part
    .getByRole('group', { name: texts.like(`practice.${group}.heading`) })
    .getByRole('button', { name: texts.like(`practice.${group}.${choice}`) });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

export function setNetwork(visitor: Visitor, network: PracticeState['network']): Promise<void> {
  return set(visitor, 'network', network);
}

/** When the portal says that its maintenance ends. */
export function setMaintenanceEnd(visitor: Visitor, end: MaintenanceEnd): Promise<void> {
  return set(visitor, 'maintenance-end', end);
}

/** The kiosk's own opening hours. */
export function setHours(visitor: Visitor, hours: PracticeKioskState['hours']): Promise<void> {
  return set(visitor, 'hours', hours);
}

/** The kiosk's printer. */
export function setPrinter(visitor: Visitor, printer: PracticeState['printer']): Promise<void> {
  return set(visitor, 'printer', printer);
}

/** What the dock says that staff know: the PIN, and the code of the portal that was handed out. */
export async function staffKnowledge(visitor: Visitor): Promise<readonly string[]> {
  const part = await openPart(visitor, 'practice.staff.heading');
  await expect(part.locator('dd').first()).toBeVisible();
  return part.locator('dd').allTextContents();
}

/** Hands out a code with which staff set another PIN; gives it. */
export async function handStaffCode(visitor: Visitor): Promise<string> {
  const part = await openPart(visitor, 'practice.staff.heading');
  await part.getByRole('button', { name: visitor.texts.like('practice.staff.hand-out') }).click();
  await expect(part.locator('dd')).toHaveCount(2);
  const [, code = ''] = await staffKnowledge(visitor);
  return code;
}

/** Breaks the kiosk itself, or mends it. */
export function setSoundness(visitor: Visitor, soundness: 'sound' | 'broken'): Promise<void> {
  return set(visitor, 'soundness', soundness);
}

/** What the portal knows of the kiosk. */
export function setRegistration(
  visitor: Visitor,
  registration: PracticeKioskState['registration'],
): Promise<void> {
  return set(visitor, 'registration', registration);
}

/** Minutes by which the kiosk's clock is fast; negative: slow. */
export async function setKioskClock(visitor: Visitor, minutesFast: number): Promise<void> {
  const { texts } = visitor;
  const part = await openPart(visitor, 'practice.conditions');
  const group = part.getByRole('group', { name: texts.like('practice.kiosk-clock.heading') });
  const label = texts.say('practice.kiosk-clock.other');
  await group.getByLabel(label, { exact: true }).fill(`${minutesFast}`);
  await group.getByRole('button', { name: texts.like('practice.clock.set') }).click();
}

/** How the next mails arrive. */
export function chooseDelivery(visitor: Visitor, delivery: MailDelivery): Promise<void> {
  return set(visitor, 'delivery', delivery);
}

export function setServices(
  visitor: Visitor,
  services: PracticePortalState['services'],
): Promise<void> {
  return set(visitor, 'services', services);
}

export function setAnswers(
  visitor: Visitor,
  answers: PracticePortalState['answers'],
): Promise<void> {
  return set(visitor, 'answers', answers);
}

/** Everybody and everything as at the start. */
export async function startOver(visitor: Visitor): Promise<void> {
  const { texts } = visitor;
  const aside = await dock(visitor);
  await aside.getByRole('button', { name: texts.like('practice.start-over') }).click();
  await expect(aside.locator('.dock__note')).toHaveCount(0);
}

/** Moves the calendar; the seconds of one-time codes stay the real ones. */
export async function travelTo(visitor: Visitor, day: number): Promise<void> {
  const { texts } = visitor;
  const part = await openPart(visitor, 'practice.conditions');
  await part.getByLabel(texts.say('practice.day.other'), { exact: true }).fill(`${day}`);
  await part.getByRole('button', { name: texts.like('practice.day.go') }).click();
  await expect(part.getByText(texts.like('practice.day.now', { day }))).toBeVisible();
}

/** Moves the calendar on by ten minutes or an hour, as the dock's buttons do. */
export async function wait(visitor: Visitor, minutes: 10 | 60): Promise<void> {
  const { texts } = visitor;
  const part = await openPart(visitor, 'practice.conditions');
  const now = part.getByText(texts.like('practice.day.now'));
  const before = await now.textContent();
  await part.getByRole('button', { name: texts.like(`practice.day.wait-${minutes}`) }).click();
  await expect(now).not.toHaveText(before ?? '');
}

/** Ends every portal session of the person who practises. */
export async function signOutEverywhere(visitor: Visitor): Promise<void> {
  const { texts } = visitor;
  const part = await openPart(visitor, 'practice.conditions');
  await part.getByRole('button', { name: texts.like('practice.sessions.end') }).click();
  await expect(part.getByText(texts.like('practice.sessions.ended'))).toBeVisible();
}

/** Chooses who of the cast practises; the phone's mailbox is then theirs, and no tab is open. */
export async function choosePerson(
  visitor: Visitor,
  situation: CastMember['situation'],
): Promise<void> {
  const { page, texts } = visitor;
  const part = await openPart(visitor, 'practice.cast.heading');
  const another = part.getByRole('button', { name: texts.like('practice.cast.another') });
  const list = part.getByRole('list');
  await expect(another.or(list)).toBeVisible();
  if (!(await list.isVisible())) await another.click();
  const words = page.getByText(texts.say(`practice.situation.${situation}`), { exact: true });
  await list.getByRole('button').filter({ has: words }).click();
  await expect(list).toHaveCount(0);
  await expect(part.getByText(texts.like(`practice.situation.${situation}`))).toBeVisible();
}
