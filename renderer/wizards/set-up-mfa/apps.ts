import type { Institution } from '#shared/institution.ts';
import type { MfaStep } from './facts.ts';

export type App = Institution['mfa']['apps'][number];

/** The app chosen in this visit, else the recommended one, else the first of the profile. */
export function appOf({ answers, given }: Pick<MfaStep, 'answers' | 'given'>): App {
  const { apps } = given.institution.mfa;
  const chosen = apps.find((app) => app.id === answers.app?.app);
  const app = chosen ?? apps.find(({ recommended }) => recommended) ?? apps[0];
  if (!app) throw new Error('the profile names no app: its schema asks for one');
  return app;
}
