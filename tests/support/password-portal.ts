import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { problem } from '#electron/portal/problem.ts';
import { createPracticeWorld } from '#electron/practice/world.ts';
import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import { provenHeaders } from './portal/prove.ts';

// Run by itself with the name of a profile: reads passwords, and says which rules of it a practice
// portal names for each. It judges by changing the password over real HTTP.

/** The clock stands, so that neither session nor proof runs out. */
const seconds = () => Date.UTC(2026, 3, 14, 1, 0, 0);

const profile = shippedInstitution(process.argv[2] ?? '');
if (!profile) throw new Error('no such profile');
const institution = practiceInstitution(profile);
const world = await createPracticeWorld({ institution, seconds });
const person = world.control.cast().find(({ isRegistered }) => isRegistered);
if (!person) throw new Error('nobody in the cast is registered');

const { personalId, password: first } = person;
let token = await signIn();

const rules: (readonly string[])[] = [];
// Written by the test that started this: a list of texts.
const passwords = JSON.parse(await text(process.stdin)) as readonly string[];
for (const password of passwords) rules.push(await judge(password));
await world.close();
console.log(JSON.stringify({ policy: profile.password, rules }));

/** None for a password that was accepted: that it counts now is proven, and all begins anew. */
async function judge(newPassword: string): Promise<readonly string[]> {
  const current = institution.password.needsCurrent ? { currentPassword: first } : {};
  const asked = { ...current, newPassword, endOtherSessions: false };
  const { isOk, body } = await send('changePassword', asked, token);
  if (!isOk) return refusedRules(body);
  const proven = await send('prove', { password: newPassword }, token);
  if (!proven.isOk) throw new Error('what was accepted is not the present password');
  world.control.startOver();
  token = await signIn();
  return [];
}

async function signIn(): Promise<string> {
  const { body } = await send('signIn', { personalId, password: first });
  return endpoints.signIn.reply.parse(body).token;
}

function refusedRules(body: unknown): readonly string[] {
  const { code, rules: named } = problem.parse(body);
  if (code !== 'password-refused' || !named) throw new Error(`refused for another reason: ${code}`);
  return named;
}

/** One write, as the contract says it. */
async function send(name: EndpointName, input: object, session?: string) {
  const { verb, path } = endpoints[name];
  const response = await fetch(`http://${world.host}${path}`, {
    method: verb,
    headers: {
      ...(await provenHeaders(world.identity.prove, { verb, path }, session)),
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify(input),
  });
  const body: unknown = response.status === 204 ? {} : await response.json();
  return { isOk: response.ok, body };
}
