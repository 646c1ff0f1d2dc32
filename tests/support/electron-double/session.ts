import { addScheme } from './addresses.ts';
import { app, theBrowser } from './app.ts';
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
type CheckPermission = (contents: null, permission: string) => boolean;
/** Handlers that a test calls by the name of their setter. */
export type Handlers = Readonly<Record<string, ((...args: never[]) => unknown) | undefined>>;

const events = [
  ...['will-download', 'file-system-access-restricted'],
  ...['select-hid-device', 'select-usb-device', 'select-serial-port'],
];

/** A session in memory. Its permissions are answered when a test asks; pages of the double get none. */
export class SessionDouble extends Emitter {
  readonly handlers = new Map<string, Handler>();
  #beforeRequest: BeforeRequest | undefined;
  #askPermission: AskPermission | null = null;
  #checkPermission: CheckPermission | null = null;
  readonly #set: Record<string, ((...args: never[]) => unknown) | undefined> = {};

  constructor() {
    super('session', events);
  }

  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: Handler) => {
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.handlers.set(scheme, handler);
    },
    isProtocolHandled: (scheme: string) => this.handlers.has(scheme),
    unhandle: (scheme: string) => void this.handlers.delete(scheme),
  });

  /**
   * What a page stores is its window's alone here, and gone with it; but as in Electron it is the network
   * service that answers.
   */
  readonly cookies = strict('session.cookies', {
    get: async (): Promise<object[]> => {
      await theBrowser().connection.browser.send('Storage.getCookies', {});
      return [];
    },
  });

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      if (typeof listener !== 'function') notEmulated('a filter of onBeforeRequest');
      this.#beforeRequest = listener;
    },
  });

  setPermissionRequestHandler(handler: AskPermission | null): void {
    this.#askPermission = handler;
  }

  setPermissionCheckHandler(handler: CheckPermission | null): void {
    this.#checkPermission = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#set['setDevicePermissionHandler'] = handler;
  }

  setUSBProtectedClassesHandler(handler: () => string[]): void {
    this.#set['setUSBProtectedClassesHandler'] = handler;
  }

  setBluetoothPairingHandler(handler: (...args: never[]) => void): void {
    this.#set['setBluetoothPairingHandler'] = handler;
  }

  setDisplayMediaRequestHandler(handler: (...args: never[]) => void): void {
    this.#set['setDisplayMediaRequestHandler'] = handler;
  }

  setCertificateVerifyProc(handler: (...args: never[]) => void): void {
    this.#set['setCertificateVerifyProc'] = handler;
  }

  setSSLConfig(config: object): void {
    record('session.setSSLConfig', config);
  }

  setProxy(config: object): Promise<void> {
    record('session.setProxy', config);
    return Promise.resolve();
  }

  allowNTLMCredentialsForDomains(domains: string): void {
    record('session.allowNTLMCredentialsForDomains', domains);
  }

  setDownloadPath(place: string): void {
    record('session.setDownloadPath', place);
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

  /** For tests: what the app has put in, by the name of the setter. */
  get set(): Handlers {
    return this.#set;
  }

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

const inMemory = new Map<string, object>();
const inner = new WeakMap<object, SessionDouble>();

/** The double behind a session that the app hands to a window. */
export function sessionBehind(session: object): SessionDouble {
  return inner.get(session) ?? notEmulated('a session that is none of fromPartition');
}

function create(): object {
  const made = new SessionDouble();
  const outer = strict('session', made);
  inner.set(outer, made);
  app.emit('session-created', outer);
  return outer;
}

let theDefault: object | undefined;

export const session = strict('session', {
  get defaultSession(): object {
    return (theDefault ??= create());
  },
  fromPartition(name: string, options: { readonly cache?: boolean } = {}) {
    if (name.startsWith('persist:')) notEmulated('a session on disk');
    record('session.fromPartition', name, options);
    const known = inMemory.get(name) ?? create();
    inMemory.set(name, known);
    return known;
  },
});

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: object }[]) {
    record('protocol.registerSchemesAsPrivileged', schemes);
    for (const { scheme } of schemes) addScheme(scheme);
  },
});
