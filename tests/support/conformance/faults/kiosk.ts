import { done, is, refused, type Fault } from '#tests/support/conformance/fault.ts';
import type { Asked } from '#tests/support/conformance/proxy.ts';

/** Claims of a proof, as it was sent; none where it can't be read. */
function claimsOf(proof = ''): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(
      Buffer.from(proof.split('.')[1] ?? '', 'base64url').toString(),
    );
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

/** The same request, which gets a proof of its own on its way. */
function anew(asked: Asked): Asked {
  return { ...asked, headers: { ...asked.headers } };
}

/** Portals that let through what is none of a registered kiosk's own, fresh requests. */
export const kioskFaults: readonly Fault[] = [
  {
    name: 'a server before the portal that makes proofs for whoever comes',
    breaks: 'proof-needed',
    plant: () => (asked, send) => send(anew(asked)),
  },
  {
    name: 'a proof counts more than once',
    breaks: 'proof-once',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return told.body.includes('"repeated"') ? send(anew(asked)) : told;
    },
  },
  {
    name: 'an old proof counts for ever',
    breaks: 'proof-time',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return told.body.includes('proof-clock') ? send(anew(asked)) : told;
    },
  },
  {
    name: 'a session is taken as Bearer',
    breaks: 'session-bearer',
    plant: () => (asked, send) =>
      send(asked.headers['authorization']?.startsWith('Bearer') ? anew(asked) : asked),
  },
  {
    name: 'the hash of the token is not looked at',
    breaks: 'proof-hash',
    plant: () => (asked, send) => {
      const isWrong = claimsOf(asked.headers['dpop'])['ath'] === 'A'.repeat(43);
      return send(isWrong ? anew(asked) : asked);
    },
  },
  {
    name: 'a wrong code is told as a used one',
    breaks: 'kiosk-code-unknown',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      const isWrong = is('registerKiosk', asked) && told.status === 422;
      return isWrong ? refused(told, 409, 'kiosk-code-used') : told;
    },
  },
  {
    name: 'another kiosk’s thumbprint is told',
    breaks: 'kiosk-known',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      if (!is('kiosk', asked) || told.status !== 200) return told;
      const body: unknown = JSON.parse(told.body);
      return done(told, 200, Object.assign({}, body, { jkt: 'A'.repeat(43) }));
    },
  },
  {
    name: 'a code for staff counts for ever',
    breaks: 'staff-code-once',
    plant: () => {
      let wasTaken = false;
      return async (asked, send) => {
        const told = await send(asked);
        if (!is('useStaffCode', asked)) return told;
        wasTaken ||= told.status === 204;
        return wasTaken ? done(told, 204, {}) : told;
      };
    },
  },
  {
    name: 'any code for staff is taken',
    breaks: 'staff-code-unknown',
    plant: () => async (asked, send) => {
      const told = await send(asked);
      return is('useStaffCode', asked) ? done(told, 204, {}) : told;
    },
  },
];
