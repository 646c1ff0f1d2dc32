import type { Duplex } from 'node:stream';

/**
 * Opens one connection to the portal and to nothing else: it takes no host name.
 * The stream may still be connecting; trouble on the way destroys it with an error that
 * `failures.ts` knows. The connect limit is the dial's own business.
 */
export type Dial = () => Duplex;
