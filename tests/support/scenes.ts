import { ending } from './scenes/ending.ts';
import { firstLogin } from './scenes/first-login.ts';
import { guides } from './scenes/guides.ts';
import { otherUniversity } from './scenes/other-university.ts';
import type { Scenes } from './scenes/scene.ts';
import { settingUp } from './scenes/setting-up.ts';
import { signingIn } from './scenes/signing-in.ts';
import { tasks } from './scenes/tasks.ts';

/**
 * Every screen, and how somebody comes to it, by the institution whose kiosk it is. Each scene
 * begins at Welcome in a new world.
 */
export const scenes: Readonly<Record<string, Scenes>> = {
  'osaka-university': {
    ...signingIn,
    ...guides,
    ...firstLogin,
    ...settingUp,
    ...tasks,
    ...ending,
  },
  'hoshimi-university': otherUniversity,
};
