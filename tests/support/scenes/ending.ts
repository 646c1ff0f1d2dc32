import { expect } from '@playwright/test';
import { setAnswers, setNetwork, setServices } from '#tests/support/dock.ts';
import { walkTo } from '#tests/support/path.ts';
import { chooses } from '#tests/support/stories/teller.ts';
import { pressStripEnd } from '#tests/support/visit.ts';
import { pressOn, reads, sees, tile, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';
import { atDock, chooseLanguage, type Scenes } from './scene.ts';

/** The machine looks at the portal only from time to time. */
async function seesShut({ page }: Visitor): Promise<void> {
  await expect(page.locator('.room[data-state=shut]')).toBeVisible({ timeout: 60_000 });
}

/** The ends of a visit, and what stands while there can be none. */
export const ending: Scenes = {
  'still-there': async (visitor, shoot) => {
    await visitor.page.clock.install();
    await visitor.page.reload();
    await chooseLanguage(visitor);
    await walkTo(visitor, 'app');
    await visitor.page.clock.runFor(181_000);
    await sees(visitor, 'still-there.heading-idle');
    await shoot();
  },
  goodbye: async (visitor, shoot) => {
    await walkTo(visitor, 'sign-in');
    await pressStripEnd(visitor);
    await sees(visitor, 'goodbye.heading');
    await shoot();
  },
  'help-beside': async (visitor, shoot) => {
    await chooses(visitor, 'set-up-mfa');
    await pressOn(visitor, 'strip.help');
    await sees(visitor, 'help.heading');
    await shoot();
  },
  'out-closed': async (visitor, shoot) => {
    await atDock(visitor, () => setServices(visitor, 'closed'));
    await seesShut(visitor);
    await shoot();
    await pressOn(visitor, 'out.to-guides');
    await sees(visitor, 'trouble.heading');
    await shoot('-guides');
  },
  'out-away': async (visitor, shoot) => {
    await atDock(visitor, () => setAnswers(visitor, 'away'));
    await seesShut(visitor);
    await shoot();
  },
  'out-partly': async (visitor, shoot) => {
    await atDock(visitor, () => setServices(visitor, 'login-only'));
    await reads(visitor, 'welcome.service.partly');
    await press(visitor.way, tile(visitor, 'welcome.set-up-mfa.name'));
    await seesShut(visitor);
    await shoot();
  },
  dock: async (visitor, shoot) => {
    await setNetwork(visitor, 'on');
    await shoot();
    await chooses(visitor, 'first-login');
    await shoot('-sign-in');
  },
};
