import { setNetwork } from '#tests/support/dock.ts';
import { sees, tile, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';
import { atDock, chooseTopic, type Scene, type Scenes } from './scene.ts';

/** A guide of one page. */
function page(topic: string, heading: string): Scene {
  return async (visitor, shoot) => {
    await chooseTopic(visitor, topic);
    await sees(visitor, heading);
    await shoot();
  };
}

async function answers(visitor: Visitor, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await press(visitor.way, tile(visitor, `lost-phone.${key}.name`));
}

/** What can be read without signing in. */
export const guides: Scenes = {
  trouble: async (visitor, shoot) => {
    await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
    await sees(visitor, 'trouble.heading');
    await shoot();
  },
  'lost-phone': async (visitor, shoot) => {
    await chooseTopic(visitor, 'lost-phone');
    await sees(visitor, 'lost-phone.phone.heading');
    await shoot('-question');
    await answers(visitor, 'phone.works');
    await sees(visitor, 'lost-phone.old-device.heading');
    await shoot('-old-device');
  },
  'lost-phone-campus': async (visitor, shoot) => {
    await chooseTopic(visitor, 'lost-phone');
    await answers(visitor, 'phone.deleted');
    await sees(visitor, 'lost-phone.campus.heading');
    await shoot();
  },
  'lost-phone-code': async (visitor, shoot) => {
    await atDock(visitor, () => setNetwork(visitor, 'off'));
    await chooseTopic(visitor, 'lost-phone');
    await answers(visitor, 'phone.deleted');
    await sees(visitor, 'lost-phone.code.heading');
    await shoot('-question');
    await answers(visitor, 'code.known');
    await sees(visitor, 'lost-phone.with-code.heading');
    await shoot('-known');
  },
  'lost-phone-elsewhere': async (visitor, shoot) => {
    await atDock(visitor, () => setNetwork(visitor, 'off'));
    await chooseTopic(visitor, 'lost-phone');
    await answers(visitor, 'phone.deleted', 'code.forgotten');
    await sees(visitor, 'lost-phone.elsewhere.heading');
    await shoot();
  },
  'forgotten-password': page('forgotten-password', 'forgotten-password.desk.heading'),
  'mfa-reset': page('mfa-reset', 'mfa-reset.desk.heading'),
  'no-id': page('no-id', 'no-id.hand-out.heading'),
  'not-there': page('not-there', 'not-there.causes.heading'),
  'which-id': page('which-id', 'which-id.systems.heading'),
};
