import assert from 'node:assert/strict';
import { pushes } from '#shared/contract/kiosk.ts';
import { wireOutcome } from '#shared/contract/wire.ts';
import { callsOf, newPassword, type ContractCase } from './contract-cases.ts';
import {
  faultyPersonalId,
  fakeKey,
  fakePerson,
  goodCode,
  goodReleaseCode,
  lockedPersonalId,
} from './fake-portal.ts';
import { fakeAddress, fakeStatusNumber, usedPassword } from './fake-user-information.ts';

/** For a door with the fake portal behind it. */
export const fakePortalCases: readonly ContractCase[] = [
  {
    title: 'carries a whole registration',
    async run(door) {
      const { account, mfa } = callsOf(door);
      const signedIn = await account.signIn(fakePerson);
      assert.deepEqual(signedIn, { ok: true, value: { state: 'signed-in' } });
      const begun = await mfa.begin({});
      assert.ok(begun.ok);
      assert.equal(begun.value.key, fakeKey);
      const { enrolmentId } = begun.value;
      const checked = await mfa.check({ enrolmentId, code: ` １２３-${goodCode.slice(3)}` });
      assert.deepEqual(checked, { ok: true, value: {} });
      const completed = await mfa.complete({ enrolmentId, releaseCode: '271828' });
      assert.ok(completed.ok);
      assert.equal(completed.value.releases, 5);
    },
  },
  {
    title: 'carries a registration with its mail, and keeps the mail’s number',
    async run(door) {
      const { account, registration } = callsOf(door);
      await account.activate({ personalId: fakePerson.personalId, activationKey: 'abcd-1234' });
      const begun = await registration.begin({
        newPassword,
        email: fakeAddress,
        extension: '12-34',
      });
      assert.ok(begun.ok && begun.value.pending);
      assert.equal(begun.value.pending.resendSeconds, 60);
      const overview = await account.overview({});
      assert.ok(overview.ok);
      assert.deepEqual(overview.value.registration, begun.value);
      const states = [];
      for (let look = 0; look < 3; look += 1) {
        const seen = await registration.mail({});
        assert.ok(seen.ok);
        states.push(seen.value.state);
      }
      assert.deepEqual(states, ['mail-pending', 'mail-pending', 'done']);
      assert.doesNotMatch(JSON.stringify([begun, overview]), new RegExp(fakeStatusNumber));
    },
  },
  {
    title: 'carries a change of password, and the same again as a success',
    async run(door) {
      const { account, password } = callsOf(door);
      await account.signIn(fakePerson);
      const refused = await password.change({ newPassword: usedPassword, endOtherSessions: true });
      assert.ok(!refused.ok && refused.failure.code === 'password-refused');
      assert.deepEqual(refused.failure.rules, ['history']);
      const changed = await password.change({ newPassword, endOtherSessions: true });
      assert.ok(changed.ok);
      assert.equal(changed.value.otherSessionsEnded, 2);
      assert.deepEqual(await password.change({ newPassword, endOtherSessions: true }), changed);
      const other = await password.change({
        newPassword: 'Third-Word-123',
        endOtherSessions: true,
      });
      assert.deepEqual(other, {
        ok: false,
        failure: { code: 'proof-needed', because: 'just-changed' },
      });
    },
  },
  {
    title: 'carries a temporary release and another address and extension',
    async run(door) {
      const { account, registration, mfa } = callsOf(door);
      await account.signIn(fakePerson);
      const release = await mfa.release({ releaseCode: goodReleaseCode });
      assert.ok(release.ok);
      assert.equal(release.value.left, 4);
      const moved = await registration.changeExtension({ extension: '９８７６' });
      assert.ok(moved.ok);
      assert.equal(moved.value.extension.number, '9876');
      const mailed = await registration.changeEmail({ email: fakeAddress });
      assert.ok(mailed.ok && mailed.value.pending);
      assert.equal(mailed.value.pending.purpose, 'email-change');
      const again = await registration.resend({});
      assert.ok(!again.ok && again.failure.code === 'mail-too-early');
      assert.equal(again.failure.seconds, 60);
    },
  },
  {
    title: 'carries the details of a refusal',
    async run(door) {
      const { account } = callsOf(door);
      const wrong = { ...fakePerson, password: 'Wrong-Password-1' };
      await account.signIn(wrong);
      const refused = await account.signIn(wrong);
      assert.ok(!refused.ok && refused.failure.code === 'sign-in-refused');
      assert.equal(refused.failure.refusals, 2);
      const locked = await account.signIn({ ...fakePerson, personalId: lockedPersonalId });
      assert.ok(!locked.ok && locked.failure.code === 'sign-in-locked');
      assert.equal(typeof locked.failure.until, 'string');
    },
  },
  {
    title: 'says of a fault its incident number and nothing that was typed',
    async run(door) {
      const input = { ...fakePerson, personalId: faultyPersonalId };
      const outcome = await door.raw({ to: 'visit', method: 'account.signIn', input });
      const { failure } = wireOutcome.options[1].parse(outcome);
      assert.deepEqual(Object.keys(failure).sort(), ['code', 'incident']);
      assert.equal(failure.code, 'internal');
      assert.match(String(failure['incident']), /^[0-9a-f]{8}$/);
    },
  },
  {
    title: 'announces what has changed',
    async run(door) {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      door.transport.onPush(({ push, value }) => {
        if (push === 'state') resolve(value);
      });
      const { machine } = callsOf(door);
      // The network that the fake portal sees changes with every look.
      const outcomes = [await machine.check({}), await machine.check({})];
      const announced = pushes.state.parse(await promise);
      assert.ok(outcomes.some(({ ok }) => ok));
      assert.match(announced.network, /^(on|off)$/);
    },
  },
];
