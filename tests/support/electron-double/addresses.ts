/**
 * Chromium can't intercept a scheme of our own, so inside it `app://kiosk/x` is
 * `https://kiosk.app.electron-double.invalid/x`. The app never sees that.
 */
const suffix = 'electron-double.invalid';
const schemes = new Set<string>();

/** A standard scheme of the app's own. */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

export function toChromium(address: string): string {
  const [, scheme = '', host = '', rest = ''] =
    /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
  return schemes.has(scheme) ? `https://${host}.${scheme}.${suffix}${rest || '/'}` : address;
}

export function fromChromium(address: string): string {
  const [, host, scheme, rest = '/'] =
    /^https:\/\/(.*)\.([a-z0-9+-]+)\.electron-double\.invalid(\/.*)?$/.exec(address) ?? [];
  return host === undefined || scheme === undefined ? address : `${scheme}://${host}${rest}`;
}

/** The origin as Electron tells it: that of a standard scheme is no `null`. */
export function originOf(address: string): string {
  const [, scheme = '', host = ''] = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)/i.exec(address) ?? [];
  if (schemes.has(scheme)) return `${scheme}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

/** A content security policy with the scheme's sources as Chromium knows them. */
export function policyForChromium(policy: string): string {
  return policy.replace(
    /\b([a-z][a-z0-9+-]*):(?:\/\/([\w.*-]+))?(?=[\s;,/]|$)/gi,
    (source: string, scheme: string, host: string | undefined) =>
      schemes.has(scheme) ? `https://${host ?? '*'}.${scheme}.${suffix}` : source,
  );
}
