/** One entry of an authenticator app. */
export interface Entry {
  readonly uri: string;
  readonly issuer: string;
  readonly account: string;
  /** Base32. */
  readonly key: string;
}

/** Reads what a QR code said (Key URI format); `undefined` where it is no entry for time codes. */
export function readEntry(uri: string): Entry | undefined {
  const address = URL.parse(uri);
  const key = address?.searchParams.get('secret');
  if (!address || !key || !/^[A-Z2-7]+$/i.test(key) || !isForTimeCodes(address)) return undefined;
  const label = decodeURIComponent(address.pathname.replace(/^\/+(?:totp\/)?/, ''));
  const [first = '', ...rest] = label.split(':');
  const issuer = address.searchParams.get('issuer') ?? (rest.length > 0 ? first : '');
  const account = rest.length > 0 ? rest.join(':').trim() : first;
  return { uri, issuer, account, key };
}

/** Browsers read `otpauth://totp/label` with `totp` as the host; older ones as part of the path. */
function isForTimeCodes({ protocol, host, pathname }: URL): boolean {
  return protocol === 'otpauth:' && (host === 'totp' || pathname.startsWith('//totp/'));
}
