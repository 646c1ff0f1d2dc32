import { hashOfToken, type Prove } from '#electron/portal/prove.ts';

/** A proof that says for what it was asked, for a portal that looks at none. */
export const proveAnything: Prove = async ({ verb, path }) => {
  return { ok: true, proof: `${verb} ${path}` };
};

/** The headers by which a request to the practice portal is this kiosk's, with a session or without. */
export async function provenHeaders(
  prove: Prove,
  request: { readonly verb: string; readonly path: string },
  token?: string,
): Promise<Record<string, string>> {
  const ath = token === undefined ? undefined : hashOfToken(token);
  const made = await prove({ ...request, ath });
  if (!made.ok) throw new Error(made.reason);
  return { DPoP: made.proof, ...(token !== undefined && { Authorization: `DPoP ${token}` }) };
}

/** The status of a reading at the practice portal; `cut` where the connection broke. */
export async function statusAt(
  { host, identity }: { readonly host: string; readonly identity: { readonly prove: Prove } },
  path: string,
): Promise<number | 'cut'> {
  const headers = await provenHeaders(identity.prove, { verb: 'GET', path });
  return fetch(`http://${host}${path}`, { headers }).then(
    ({ status }) => status,
    () => 'cut' as const,
  );
}
