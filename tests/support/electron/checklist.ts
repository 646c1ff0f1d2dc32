import { FuseV1Options } from '@electron/fuses';
import { fuses } from '#build/fuses.ts';

/**
 * Electron's security checklist (its docs, tutorial/security.md, twenty items) and its nine fuses, each with
 * the tests that hold it. `npm run prove -- checklist` prints the table.
 */

/** Where a test runs: on the Electron double, on files of the tree or the packages, or with fakes. */
type Where = 'double' | 'files' | 'unit';

interface Row {
  readonly item: string;
  /** The file of a test, a part of its title, and where it runs here. */
  readonly tests: readonly (readonly [file: string, title: string, where: Where])[];
  /** What no test here shows. */
  readonly open?: string;
}

const spec = (name: string) => `tests/end-to-end/electron/${name}.spec.ts`;
const windows = [spec('what-was-asked'), 'windows are locked', 'double'] as const;
const kiosks = [spec('locks'), 'the windows of the kiosk are locked', 'double'] as const;
const packaged = 'tests/build/packages/fuses.test.ts';
const onPackage = 'whether the real Electron heeds it: no packaged program runs here';

export const checklist: readonly Row[] = [
  {
    item: '1 secure content only',
    tests: [[spec('guards'), 'the page reaches no network', 'double']],
  },
  {
    item: '2 no Node in pages',
    tests: [[spec('guards'), 'nothing of Node or Electron', 'double'], windows],
  },
  {
    item: '3 context isolation',
    tests: [windows, [spec('mutants'), 'a page without isolation is not opened', 'double']],
  },
  {
    item: '4 sandbox for all',
    tests: [windows, kiosks],
    open: 'seccomp of real renderers: Electron’s own; the double’s Chromium stands in',
  },
  {
    item: '5 permissions: request and check, every session',
    tests: [
      [spec('what-was-asked'), 'no permission is granted in any session', 'double'],
      [spec('locks'), 'nobody gets any', 'double'],
    ],
  },
  { item: '6 web security is on', tests: [windows, kiosks] },
  {
    item: '7 content security policy',
    tests: [
      [spec('guards'), 'the content security policy is a header', 'double'],
      [spec('mutants'), 'a page without a policy runs what is put into it', 'double'],
    ],
  },
  { item: '8 no insecure content', tests: [windows, kiosks] },
  { item: '9 no experimental features', tests: [windows, kiosks] },
  { item: '10 no Blink features turned on', tests: [windows, kiosks] },
  { item: '11 no webview', tests: [windows, kiosks] },
  {
    item: '12 webviews are checked',
    tests: [['tests/electron/desktop/rules/no-webview.test.ts', 'would embed another one', 'unit']],
    open: 'that Electron asks before it attaches one: the double has no webview',
  },
  {
    item: '13 navigation',
    tests: [
      [spec('hostile-addresses'), 'no address leads anywhere', 'double'],
      [spec('hostile-addresses'), 'ends, with its visit', 'double'],
      [spec('rules'), 'history stays empty', 'double'],
    ],
  },
  {
    item: '14 new windows',
    tests: [[spec('hostile-addresses'), 'no address leads anywhere', 'double']],
  },
  {
    item: '15 no openExternal',
    tests: [['tests/build/rooms.test.ts', 'nothing opens an address outside', 'files']],
  },
  {
    item: '16 current Electron',
    tests: [
      ['tests/build/electron-version.test.ts', 'it is one of the three newest majors', 'files'],
    ],
    open: 'the registry is not asked by the test: it holds the pin against what was read and when',
  },
  {
    item: '17 senders of IPC',
    tests: [
      ['tests/electron/desktop/hostile-callers.test.ts', 'is not reached by', 'unit'],
      [spec('foreign-window'), 'a window of another is refused', 'double'],
    ],
  },
  {
    item: '18 no file: protocol',
    tests: [[spec('locks'), 'every session refuses every scheme but ours', 'double']],
  },
  {
    item: '19 fuses',
    tests: [
      [packaged, 'every fuse that the library knows is decided', 'files'],
      [packaged, 'a program with a tenth fuse is not packaged', 'files'],
    ],
    open: onPackage,
  },
  {
    item: '20 no Electron API in the page',
    tests: [[spec('guards'), 'the page has two functions', 'double']],
  },
  ...Object.entries(fuses).map(([fuse, isOn]) => ({
    item: `fuse ${FuseV1Options[Number(fuse)] ?? fuse} ${isOn ? 'on' : 'off'}`,
    tests: [[packaged, 'set fuses are read back as decided', 'files']] as const,
    open: onPackage,
  })),
];
