// @vitest-environment happy-dom
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allStates } from '#renderer/gallery/states.ts';
import { wizards } from '#renderer/wizards/list.ts';

const states = await allStates();

/** Each screen around the wizards, and what the names of its states begin with; parts of one too. */
const standsIn: Readonly<Record<string, string>> = {
  Welcome: 'welcome',
  About: 'about',
  Starting: 'starting',
  DoorShut: 'door-shut',
  Goodbye: 'goodbye.',
  OutOfService: 'out.',
  WhomToAsk: 'out.',
  Leaving: 'leaving.',
  StillThere: 'still-there.',
  Trouble: 'trouble',
  LookAgain: 'looking',
  Overview: 'overview.',
  DoneLedger: 'overview.all-done',
  MfaOpen: 'overview.days-left',
  RegistrationOpen: 'overview.mail',
  OtherTasks: 'overview.registered',
  OverviewNotes: 'overview.several-roles',
  SignIn: 'sign-in.',
  CredentialsForm: 'sign-in.password',
  CredentialsWays: 'sign-in.password',
  SecretField: 'sign-in.key',
  FormFrame: 'sign-in.password',
  IdNotices: 'sign-in.password.capitals',
  NetworkNotice: 'sign-in.password.network-off',
  AgainNotice: 'sign-in.password.again',
  SignInRefusal: 'sign-in.password.sign-in-refused',
  SignInClosed: 'sign-in.password.sign-in-locked',
  FailureNotice: 'sign-in.password.portal-slow',
  CodeForm: 'sign-in.code',
  DigitsFrame: 'sign-in.code',
  CodeRefusal: 'sign-in.code.sign-in-code-refused',
  ReleaseForm: 'sign-in.release',
  RoleForm: 'sign-in.roles',
  AskAgain: 'sign-in.account.portal-slow',
};
/** What only chooses which screen stands. */
const choosers = ['CurrentScreen', 'VisitScreen'];

/** Screens and their parts that no state is said to show. */
function notShown(names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const begin = standsIn[name];
    const isShown = states.some((state) => begin !== undefined && state.name.startsWith(begin));
    return !choosers.includes(name) && !isShown;
  });
}

// Named first: a literal inside globSync() would count for knip as an import of every file.
const around = 'renderer/screens/**/*.vue';

test('every screen around the wizards has a state', () => {
  expect(notShown(globSync(around).map((file) => path.basename(file, '.vue')))).toEqual([]);
  expect(notShown(['Planted'])).toEqual(['Planted']);
});

test('every screen of a step has a state', () => {
  const shown = new Set(states.map(({ wizard, step }) => `${wizard ?? ''}.${step ?? ''}`));
  const screens = Object.values(wizards).flatMap(({ name, steps }) =>
    Object.entries(steps).map(([step, { screen }]) => ({ screen, at: `${name}.${step}` })),
  );
  const seen = new Set(screens.filter(({ at }) => shown.has(at)).map(({ screen }) => screen));
  expect(screens.filter(({ screen }) => !seen.has(screen))).toEqual([]);
});
