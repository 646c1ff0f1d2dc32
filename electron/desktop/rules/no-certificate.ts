import type { Rule } from './rule.ts';

/**
 * A page has no TLS of its own, so no certificate is good enough for it. `0` would accept one and turn
 * certificate transparency off: it is never given. Nobody listens to `certificate-error`, whose default
 * is to refuse.
 */
export const noCertificate: Rule = {
  session(session) {
    const rejected = -2;
    session.setCertificateVerifyProc((_request, callback) => callback(rejected));
    session.setSSLConfig({ minVersion: 'tls1.3' });
  },
};
