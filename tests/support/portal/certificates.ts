import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A key and the certificate of it, both as PEM text. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateMaker {
  /** An authority of its own. */
  readonly authority: (name: string) => Certified;
  /** A server's certificate, signed by the authority; `days` may lie in the past. */
  readonly server: (by: Certified, alternative: string, days?: number) => Certified;
  /** `sha256/…` of the certificate's public key, computed by openssl alone. */
  readonly pinOf: (certified: Certified) => string;
  readonly close: () => void;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** Certificates made by the openssl command in a folder of their own. */
export function createCertificateMaker(): CertificateMaker {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-certificates-'));
  const at = (name: string) => path.join(folder, name);
  const openssl = (words: readonly string[], input?: Buffer) =>
    execFileSync('openssl', words, { cwd: folder, input: input ?? '', stdio: 'pipe' });
  const read = (): Certified => ({
    key: readFileSync(at('new.key'), 'utf8'),
    cert: readFileSync(at('new.pem'), 'utf8'),
  });
  return {
    authority(name) {
      const out = ['-keyout', 'new.key', '-out', 'new.pem'];
      openssl(['req', '-x509', ...newKey, ...out, '-subj', `/CN=${name}`, '-days', '2']);
      return read();
    },
    server(by, alternative, days = 2) {
      writeFileSync(at('by.key'), by.key);
      writeFileSync(at('by.pem'), by.cert);
      writeFileSync(at('server.cnf'), `subjectAltName=${alternative}\nbasicConstraints=CA:FALSE\n`);
      const out = ['-keyout', 'new.key', '-out', 'new.csr'];
      openssl(['req', '-new', ...newKey, ...out, '-subj', '/CN=portal']);
      const sign = ['-CA', 'by.pem', '-CAkey', 'by.key', '-extfile', 'server.cnf'];
      const when = ['-days', `${days}`, '-set_serial', '7'];
      openssl(['x509', '-req', '-in', 'new.csr', ...sign, ...when, '-out', 'new.pem']);
      return read();
    },
    pinOf({ cert }) {
      writeFileSync(at('pinned.pem'), cert);
      const key = openssl(['x509', '-in', 'pinned.pem', '-pubkey', '-noout']);
      const spki = openssl(['pkey', '-pubin', '-outform', 'der'], key);
      const digest = openssl(['dgst', '-sha256', '-binary'], spki);
      return `sha256/${digest.toString('base64')}`;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
