import { anywhere, type Room } from './room.ts';

const vueFamily = ['vue', 'vue-i18n', 'pinia', 'xstate', '@xstate/vue'];
const pageParts = ['wizard/', 'steps/', 'stores/', 'host/', 'help/', 'paper/', 'ui/', 'i18n/'];
const pageWay = [...anywhere, ...vueFamily, ...pageParts.map((part) => `#renderer/${part}`)];

/** The rooms of the page. */
export const pageRooms: readonly Room[] = [
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
    may: [
      ...[...pageWay, '#renderer/screens/', '#renderer/wizards/list.ts'],
      ...['#renderer/staff/StaffRoom.vue', '#renderer/staff/texts.ts'],
    ],
    says: 'Screens import shared/, the page’s parts and the Vue family; a wizard only by the list.',
  },
  {
    name: 'staff',
    files: ['renderer/staff/**/*.{ts,vue}'],
    may: [...pageWay, '#renderer/screens/', '#renderer/staff/'],
    says: 'The screens of staff import shared/, screens/, the page’s parts and the Vue family; no wizard.',
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
