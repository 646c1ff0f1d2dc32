import { pageRooms } from './page-rooms.ts';
import { anywhere, type Room } from './room.ts';

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
    except: [
      ...['electron/services/vault/helper.ts', 'electron/services/vault/secret-service.ts'],
      'electron/services/identity/keys.ts',
    ],
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
    name: 'look at the key store',
    files: ['electron/services/vault/secret-service.ts'],
    may: [...anywhere, 'node:', 'dbus-native'],
    says: 'The look at the key store imports dbus-native, shared/ and Node.',
  },
  {
    name: 'kiosk key',
    files: ['electron/services/identity/keys.ts'],
    may: [...portalWay, 'jose'],
    says: 'The kiosk’s key imports jose, portal/, services/ and Node.',
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
    may: [...anywhere, 'electron', 'node:', ...entryWay, '#electron/desktop/'],
    says: 'desktop/ imports electron, shared/, app.ts, services/ and portal/; never practice.',
  },
  {
    name: 'commands',
    files: ['electron/commands/**/*.ts'],
    may: portalWay,
    says: 'Commands import shared/, services/, portal/ and Node; they run without Electron.',
  },
  {
    name: 'kiosk entries',
    files: ['electron/main.ts', 'electron/visit.ts', 'electron/vault.ts'],
    may: [
      ...['electron', ...entryWayHere, './desktop/', './commands/'],
      ...[...entryWay, '#electron/desktop/'],
    ],
    says: 'The kiosk’s entries import electron, desktop/, commands/, services/; never practice.',
  },
  {
    name: 'practice',
    files: ['electron/practice/**/*.ts', 'electron/training/**/*.ts'],
    except: ['electron/practice/one-time-codes.ts', 'electron/practice/dpop.ts'],
    may: practiceWay,
    says: 'Practice imports shared/, app.ts, portal/, services/ and ws; never electron.',
  },
  {
    name: 'practice proofs',
    // The practice portal judges proofs with a library, as a real one does.
    files: ['electron/practice/dpop.ts'],
    may: [...practiceWay, 'jose'],
    says: 'The practice portal’s proofs import jose, portal/ and their own folder.',
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

/** Who may import whom; files under build/ and tests/ are in no room. */
export const rooms: readonly Room[] = [...sharedRooms, ...electronRooms, ...pageRooms];
