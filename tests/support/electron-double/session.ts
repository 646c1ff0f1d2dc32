import { addScheme, isOwnScheme } from './addresses.ts';
import { Emitter, notEmulated, record, strict } from './report.ts';

type Handler = (request: Request) => Response | Promise<Response>;
interface RequestFacts {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
type BeforeRequest = (
  details: RequestFacts,
  callback: (answer: { readonly cancel?: boolean }) => void,
) => void;
type AskPermission = (
  contents: null,
  permission: string,
  callback: (isGranted: boolean) => void,
) => void;

/** A session in memory. Its permissions are answered when a test asks; pages of the double get none. */
export class SessionDouble extends Emitter {
  readonly handlers = new Map<string, Handler>();
  #beforeRequest: BeforeRequest | undefined;
  #askPermission: AskPermission | undefined;
  #checkPermission: ((contents: null, permission: string) => boolean) | undefined;

  constructor() {
    super('session', ['will-download']);
  }

  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: Handler) => {
      if (!isOwnScheme(scheme)) notEmulated(`protocol.handle of ${scheme}`);
      this.handlers.set(scheme, handler);
    },
    isProtocolHandled: (scheme: string) => this.handlers.has(scheme),
    unhandle: (scheme: string) => void this.handlers.delete(scheme),
  });

  /** What a page stores is its window's alone here, and gone with it. */
  readonly cookies = strict('session.cookies', { get: async (): Promise<object[]> => [] });

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      if (typeof listener !== 'function') notEmulated('a filter of onBeforeRequest');
      this.#beforeRequest = listener;
    },
  });

  setPermissionRequestHandler(handler: AskPermission): void {
    this.#askPermission = handler;
  }

  setPermissionCheckHandler(handler: (contents: null, permission: string) => boolean): void {
    this.#checkPermission = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    record('session.setDevicePermissionHandler', handler());
  }

  setSpellCheckerEnabled(isOn: boolean): void {
    record('session.setSpellCheckerEnabled', isOn);
  }

  isPersistent(): boolean {
    return false;
  }

  getStoragePath(): null {
    return null;
  }

  readonly clearData = cleared('clearData');
  readonly clearStorageData = cleared('clearStorageData');
  readonly clearAuthCache = cleared('clearAuthCache');
  readonly clearHostResolverCache = cleared('clearHostResolverCache');
  readonly clearCodeCaches = cleared('clearCodeCaches');
  readonly clearSharedDictionaryCache = cleared('clearSharedDictionaryCache');
  readonly closeAllConnections = cleared('closeAllConnections');

  /** Whether the app lets a request out. */
  allows(facts: RequestFacts): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.#beforeRequest) resolve(true);
      this.#beforeRequest?.(facts, ({ cancel }) => resolve(cancel !== true));
    });
  }

  /** For tests: what a page that asked for a permission would get. Electron grants by default. */
  async grants(permission: string): Promise<boolean> {
    const asked = await new Promise<boolean>((resolve) => {
      if (!this.#askPermission) resolve(true);
      this.#askPermission?.(null, permission, resolve);
    });
    return asked || (this.#checkPermission?.(null, permission) ?? true);
  }
}

/** Written down, so that a test can ask for it; here there is nothing to clear. */
function cleared(name: string): () => Promise<void> {
  return async () => record(`session.${name}`);
}

const inMemory = new Map<string, SessionDouble>();
const inner = new WeakMap<object, SessionDouble>();

/** The double behind a session that the app hands to a window. */
export function sessionBehind(session: object): SessionDouble {
  return inner.get(session) ?? notEmulated('a session that is none of fromPartition');
}

export const session = strict('session', {
  fromPartition(name: string, options: { readonly cache?: boolean } = {}) {
    if (name.startsWith('persist:')) notEmulated('a session on disk');
    record('session.fromPartition', name, options);
    const known = inMemory.get(name) ?? new SessionDouble();
    inMemory.set(name, known);
    const outer = strict('session', known);
    inner.set(outer, known);
    return outer;
  },
});

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: object }[]) {
    record('protocol.registerSchemesAsPrivileged', schemes);
    for (const { scheme } of schemes) addScheme(scheme);
  },
});
