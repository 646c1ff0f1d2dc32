import type { EndpointName } from '#electron/portal/contract.ts';
import type { Examples } from './examples/example.ts';
import { kioskExamples } from './examples/kiosk.ts';
import { mfaExamples, publicExamples, registrationExamples } from './examples/others.ts';
import { signInExamples } from './examples/sign-in.ts';

/** An example of every endpoint; one that is missing does not compile. */
export const examples: Examples<EndpointName> = {
  ...publicExamples,
  ...kioskExamples,
  ...signInExamples,
  ...registrationExamples,
  ...mfaExamples,
};
