/** A part of the tree and what its files may import. Everything else is refused. */
export interface Room {
  readonly name: string;
  /** Globs. No file may be in two rooms: a later block would replace an earlier one's rules. */
  readonly files: readonly string[];
  readonly except?: readonly string[];
  /** Names of modules, or what they begin with where the text ends in `/` or `:`. */
  readonly may: readonly string[];
  /** The same, for `import type` alone. */
  readonly mayAsType?: readonly string[];
  /** What lint says about anything else. */
  readonly says: string;
}

const anywhere = ['zod', './', '#shared/'];
const portalWay = [...anywhere, 'node:', '#electron/services/', '#electron/portal/'];
const entryWay = ['#electron/app.ts', '#electron/services/', '#electron/portal/'];
const entryWayHere = ['./app.ts', './services/', './portal/', '#shared/', 'node:', 'zod'];
const practiceWay = [...anywhere, 'node:', 'ws', ...entryWay, '#electron/practice/'];

const sharedRooms: readonly Room[] = [
  {
    name: 'shared',
    files: ['shared/**/*.ts'],
    except: ['shared/one-time-code.ts'],
    may: anywhere,
    says: 'shared/ runs anywhere: it imports zod and itself.',
  },
  {
    name: 'one-time codes',
    files: ['shared/one-time-code.ts'],
    may: [...anywhere, 'otplib'],
    says: 'shared/one-time-code.ts imports zod, otplib and shared/.',
  },
];

const electronRooms: readonly Room[] = [
  {
    name: 'portal',
    files: ['electron/portal/**/*.ts'],
    except: ['electron/portal/client.ts'],
    may: portalWay,
    says: 'The portal imports shared/, services/ and Node; axios belongs to portal/client.ts alone.',
  },
  {
    name: 'portal client',
    files: ['electron/portal/client.ts'],
    may: [...portalWay, 'axios'],
    says: 'The portal client imports axios, shared/, services/ and Node.',
  },
  {
    name: 'services',
    files: ['electron/services/**/*.ts'],
    except: ['electron/services/vault/helper.ts'],
    // The profiles are data, and resources/ has no name of its own to be imported by.
    may: [...portalWay, '../../resources/institutions/'],
    says: 'Services import shared/, portal/ and Node; keytar belongs to vault/helper.ts alone.',
  },
  {
    name: 'vault helper',
    files: ['electron/services/vault/helper.ts'],
    may: [...anywhere, 'node:', 'keytar'],
    says: 'The vault’s helper imports keytar, shared/ and Node.',
  },
  {
    name: 'handlers',
    files: ['electron/handlers/**/*.ts'],
    may: portalWay,
    says: 'Handlers import shared/, portal/, services/ and Node.',
  },
  {
    name: 'app',
    files: ['electron/app.ts'],
    may: [...entryWayHere, './handlers/', ...entryWay, '#electron/handlers/'],
    says: 'app.ts imports shared/, handlers/, portal/ and services/; Electron and practice stay out.',
  },
  {
    name: 'desktop',
    files: ['electron/desktop/**/*.ts'],
    may: [...anywhere, 'electron', 'node:', ...entryWay],
    says: 'desktop/ imports electron, shared/, app.ts, services/ and portal/; never practice.',
  },
  {
    name: 'kiosk entries',
    files: ['electron/main.ts', 'electron/visit.ts'],
    may: ['electron', ...entryWayHere, './desktop/', ...entryWay, '#electron/desktop/'],
    says: 'The kiosk’s entries import electron, desktop/, app.ts, services/, portal/; never practice.',
  },
  {
    name: 'practice',
    files: ['electron/practice/**/*.ts', 'electron/training/**/*.ts'],
    except: ['electron/practice/one-time-codes.ts'],
    may: practiceWay,
    says: 'Practice imports shared/, app.ts, portal/, services/ and ws; never electron.',
  },
  {
    name: 'practice codes',
    // The practice portal makes and takes codes as a real one does; shared/ only explains them.
    files: ['electron/practice/one-time-codes.ts'],
    may: [...anywhere, 'otplib'],
    says: 'The practice portal’s one-time codes import otplib, shared/ and their own folder.',
  },
  {
    name: 'practice entries',
    files: ['electron/practice.ts', 'electron/practice-visit.ts'],
    may: [
      'electron',
      ...entryWayHere,
      ...['./desktop/', './practice/', './training/', '#electron/desktop/', '#electron/training/'],
      ...practiceWay.filter((name) => name !== './'),
    ],
    says: 'The practice app’s entries import electron, desktop/, practice/, app.ts and portal/.',
  },
  {
    name: 'training entry',
    files: ['electron/training.ts'],
    may: [
      ...entryWayHere,
      ...['./practice/', './training/', '#electron/training/'],
      ...practiceWay.filter((name) => name !== './'),
    ],
    says: 'training.ts runs on plain Node: it never imports electron.',
  },
  {
    name: 'preload',
    files: ['electron/preload.ts'],
    may: ['electron'],
    mayAsType: ['#shared/', '#renderer/host/'],
    says: 'The preload imports electron, and of ours only types.',
  },
];

const vueFamily = ['vue', 'vue-i18n', 'pinia', 'xstate', '@xstate/vue'];
const pageParts = ['wizard/', 'steps/', 'stores/', 'host/', 'help/', 'paper/', 'ui/', 'i18n/'];
const pageWay = [...anywhere, ...vueFamily, ...pageParts.map((part) => `#renderer/${part}`)];

const rendererRooms: readonly Room[] = [
  {
    name: 'ui',
    files: ['renderer/ui/**/*.{ts,vue}'],
    may: [
      ...['./', '#shared/answers.ts', '#shared/languages.ts', '#renderer/ui/', '#renderer/i18n/'],
      ...['@fontsource/', '@fontsource-variable/'],
      ...['qrcode', 'reka-ui', 'vue', 'vue-i18n'],
    ],
    says: 'ui/ imports vue, Reka UI, i18n, answers.ts and languages.ts of shared/; no stores, no host, no wizard.',
  },
  {
    name: 'stores',
    files: ['renderer/stores/**/*.ts'],
    may: [
      ...anywhere,
      ...vueFamily,
      '#renderer/host/',
      '#renderer/stores/',
      // The names of the tasks, as types.
      '#renderer/wizard/define.ts',
    ],
    says: 'Stores import shared/, the host and the Vue family; never wizards or screens.',
  },
  {
    name: 'page parts',
    files: ['renderer/{wizard,steps,host,i18n,help}/**/*.{ts,vue}'],
    except: ['renderer/steps/strength.ts', 'renderer/help/search/**/*.ts'],
    may: pageWay,
    says: 'The page imports shared/, its own parts and the Vue family; never electron/, Node or axios.',
  },
  {
    name: 'strength',
    // Its dictionaries are big: one file names them, and only import() names that file.
    files: ['renderer/steps/strength.ts'],
    may: ['@zxcvbn-ts/'],
    says: 'steps/strength.ts imports the strength meter’s library and nothing else.',
  },
  {
    name: 'search of the help',
    files: ['renderer/help/search/**/*.ts'],
    may: [...anywhere, '#renderer/ui/keyboard/', 'minisearch'],
    says: 'The search of the help imports minisearch, the keyboard’s tables and shared/.',
  },
  {
    name: 'paper',
    // What is printed comes from the wizards' last screens; the printer is handed in.
    files: ['renderer/paper/**/*.{ts,vue}'],
    may: [
      ...[...anywhere, 'vue', '#renderer/paper/', '#renderer/i18n/', '#renderer/ui/'],
      '#renderer/wizard/',
    ],
    says: 'Paper imports shared/, wizard/, ui/, i18n/ and vue; no store and no host.',
  },
  {
    name: 'voice',
    files: ['renderer/voice/**/*.{ts,vue}'],
    may: [
      ...[...anywhere, 'vue', 'vue-i18n', '#renderer/ui/', '#renderer/i18n/'],
      '#renderer/stores/voice.ts',
    ],
    says: 'Reading aloud imports ui/, i18n/, its own store and the Vue family; it knows the page by its DOM.',
  },
  {
    name: 'screens',
    files: ['renderer/screens/**/*.{ts,vue}'],
    may: [...pageWay, '#renderer/screens/', '#renderer/wizards/list.ts'],
    says: 'Screens import shared/, the page’s parts and the Vue family; a wizard only by the list.',
  },
  {
    name: 'wizard',
    files: ['renderer/wizards/*/**/*.{ts,vue}'],
    may: [...pageWay.filter((name) => name !== '#renderer/stores/'), 'qrcode'],
    says: 'A wizard imports shared/, wizard/, steps/, ui/ and its own folder; no other wizard, no store.',
  },
  {
    name: 'wizard list',
    files: ['renderer/wizards/*.ts'],
    may: pageWay,
    says: 'The list of wizards imports the wizards and the page’s parts.',
  },
  {
    name: 'practice dock',
    files: ['renderer/practice/**/*.{ts,vue}'],
    except: ['renderer/practice/one-time-codes.ts'],
    may: [...pageWay, '#renderer/practice/', 'qr/decode.js'],
    says: 'The dock imports shared/, the page’s parts, the Vue family and qr.',
  },
  {
    name: 'practice phone’s codes',
    // The practice phone is an app of its own; it makes its codes without the kiosk's help.
    files: ['renderer/practice/one-time-codes.ts'],
    may: ['otplib'],
    says: 'The practice phone’s codes import otplib and nothing else.',
  },
  {
    name: 'gallery',
    // It stands beside the page as a test does, and has the shipped profiles to show.
    files: ['renderer/gallery/**/*.ts'],
    may: [...pageWay, '#renderer/', '#electron/services/institutions.ts'],
    says: 'The gallery imports the page, shared/ and the list of shipped profiles.',
  },
  {
    name: 'page entry',
    files: ['renderer/*.{ts,vue}'],
    may: [...pageWay, '#renderer/'],
    says: 'The page’s entry imports the page; never electron/, Node or axios.',
  },
];

/** Who may import whom; files under build/ and tests/ are in no room. */
export const rooms: readonly Room[] = [...sharedRooms, ...electronRooms, ...rendererRooms];
