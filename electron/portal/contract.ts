import { kioskEndpoints } from './endpoints/kiosk.ts';
import { mfaEndpoints } from './endpoints/mfa.ts';
import { publicEndpoints } from './endpoints/public.ts';
import { registrationEndpoints } from './endpoints/registration.ts';
import { signInEndpoints } from './endpoints/sign-in.ts';

/**
 * Every endpoint of the portal API: what is sent, what comes back, what it may refuse. The OpenAPI
 * document is generated from here. The university's platform has no such API today.
 *
 * A write is everything but GET; it carries an Idempotency-Key. Once `operation` has said of a key
 * that nothing arrived, nothing is done under it any more (`operation-withdrawn`).
 */
export const endpoints = {
  ...publicEndpoints,
  ...kioskEndpoints,
  ...signInEndpoints,
  ...registrationEndpoints,
  ...mfaEndpoints,
};
export type EndpointName = keyof typeof endpoints;

/** Of this contract; the OpenAPI document says it. */
export const portalVersion = '1.0.0';
