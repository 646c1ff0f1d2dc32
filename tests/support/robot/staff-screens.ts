import { expect } from '@playwright/test';
import { pressOn, reads, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import type { Screen } from './screen.ts';
import { staffPin } from './stage.ts';

/** The staff's screens, by both ways in. Whoever works the board as staff may also end the kiosk. */
export const staffScreens: readonly Screen[] = [
  { name: 'staff: board', reach: toBoard },
  behindBoard('staff: log', 'board.to-log', 'board.log.heading'),
  behindBoard('staff: restart?', 'board.restart', 'board.confirm.restart.heading'),
  behindBoard('staff: leave?', 'board.leave', 'board.confirm.leave.heading'),
  {
    name: 'staff: another PIN',
    home: 'field',
    async reach(visitor) {
      await askHelp(visitor);
      await pressOn(visitor, 'pin.to-reset');
      await sees(visitor, 'pin.new.heading');
    },
  },
  { name: 'staff: PIN', home: 'field', reach: holdName },
];

/** A mouse that stays down on the name. */
async function holdName(visitor: Visitor): Promise<void> {
  const { page, texts } = visitor;
  const name = page.locator('.lintel__name');
  await name.hover();
  await page.mouse.down();
  await expect(page.locator('h1').last()).toHaveText(texts.like('pin.heading'));
  await page.mouse.up();
}

async function askHelp(visitor: Visitor): Promise<void> {
  await pressOn(visitor, 'strip.help');
  await pressOn(visitor, 'out.staff');
  await sees(visitor, 'pin.heading');
}
/** What one press on the board leads to. */
function behindBoard(name: string, act: string, heading: string): Screen {
  return {
    name,
    async reach(visitor) {
      await toBoard(visitor);
      await pressOn(visitor, act);
      await sees(visitor, heading);
    },
  };
}

async function toBoard(visitor: Visitor): Promise<void> {
  await askHelp(visitor);
  await typeIn(visitor, 'staff-pin', staffPin);
  await pressOn(visitor, 'pin.main');
  await reads(visitor, 'board.service');
}
