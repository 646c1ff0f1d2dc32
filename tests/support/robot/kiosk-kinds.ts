/** A kiosk whose settings, folder or luck are others than the usual one's. */
export interface KioskKind {
  /** What its settings say otherwise. */
  readonly portal?: Readonly<Record<string, unknown>>;
  readonly rest?: Readonly<Record<string, unknown>>;
  /** Added to its environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What lasts is kept on a disk that somebody can fill. */
  readonly hasSmallDisk?: boolean;
  /** Its first screen is gone to with a kiosk that has just started, each time anew. */
  readonly isOnce?: boolean;
  /** Key of the heading that its first screen has. */
  readonly first: string;
}

export const usual: KioskKind = { first: 'welcome.heading' };

/** No day has an hour at which it is open. */
export const closed: KioskKind = {
  rest: { openingHours: { week: {} } },
  first: 'out-of-service.heading.closed',
};

/** Whoever answers there is not the portal that the settings name. */
export const notTrusting: KioskKind = {
  portal: { pins: [`sha256/${'A'.repeat(43)}=`] },
  first: 'out-of-service.heading.not-trusted',
};

/** A queue that this computer does not have. */
export const withDeadPrinter: KioskKind = {
  rest: { printer: { name: 'nowhere', paper: 'A4' } },
  first: 'welcome.heading',
};

const noInterfaces = `import os from 'node:os'; os.networkInterfaces = () => ({});`;

/** No cable can be pulled here: this computer has no address but its own, as its programs see it. */
export const withoutNetwork: KioskKind = {
  env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(noInterfaces)}` },
  first: 'welcome.heading',
};

export const withSmallDisk: KioskKind = { hasSmallDisk: true, first: 'welcome.heading' };

/** Its pages break one after the other. */
export const breaking: KioskKind = { isOnce: true, first: 'welcome.heading' };
