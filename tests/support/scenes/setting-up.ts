import { person } from '#tests/support/cast.ts';
import { walkTo } from '#tests/support/path.ts';
import { openSetUp, pressStripEnd, setUpMfa, signIn } from '#tests/support/visit.ts';
import { pressOn, sees, typeInto } from '#tests/support/visitor.ts';
import { isRefused, type Scenes } from './scene.ts';

/** Multi-factor authentication, and how its middle is left. */
export const settingUp: Scenes = {
  mfa: async (visitor, shoot) => {
    await openSetUp(visitor, person('new'));
    await shoot('-1-app');
    await pressOn(visitor, 'set-up-mfa.app.main');
    await sees(visitor, 'set-up-mfa.scan.heading');
    await shoot('-2-scan');
    await pressOn(visitor, 'set-up-mfa.scan.main');
    await sees(visitor, 'set-up-mfa.digits.heading');
    await shoot('-3-digits');
    await typeInto(visitor, 'set-up-mfa.digits.label', '000000');
    await isRefused(visitor);
    await shoot('-3-digits-refused');
  },
  'mfa-4': async (visitor, shoot) => {
    await walkTo(visitor, 'release');
    await typeInto(visitor, 'set-up-mfa.release.label', '604917');
    await typeInto(visitor, 'set-up-mfa.release.again', '6049');
    await shoot('-release');
    await pressStripEnd(visitor);
    await sees(visitor, 'leaving.heading');
    await shoot('-leaving');
  },
  'mfa-5-done': async (visitor, shoot) => {
    await openSetUp(visitor, person('new'));
    await setUpMfa(visitor);
    await shoot();
  },
  'mfa-again': async (visitor, shoot) => {
    await signIn(visitor, person('registered'));
    await sees(visitor, 'set-up-mfa.app.heading-again');
    await shoot();
  },
};
