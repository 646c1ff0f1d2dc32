import { flushPromises, mount } from '@vue/test-utils';
import { create } from 'qrcode';
import { createI18n } from 'vue-i18n';
import { done, fail } from '#shared/outcome.ts';
import type { BrowserPage, Mail } from '#shared/contract/practice-mail.ts';
import type { DockSectionName, PracticeState } from '#shared/contract/practice.ts';
import type { Institution } from '#shared/institution.ts';
import type { PracticeHost } from '#renderer/host/host.ts';
import PracticeDock from '#renderer/practice/PracticeDock.vue';
import en from '#renderer/practice/messages/en.json';
import ja from '#renderer/practice/messages/ja.json';

export const key = 'JBSWY3DPEHPK3PXP';
export const uri = (secret = key, account = 'u999001a') =>
  `otpauth://totp/PRACTICE%20osaka-u:${account}?secret=${secret}&issuer=PRACTICE%20osaka-u`;

/** 10:00:13 in Japan: seventeen seconds are left of the code. */
export const noon = Date.UTC(2026, 3, 14, 1, 0, 13);

export const person = (
  personalId: string,
  situation: PracticeState['cast'][number]['situation'],
) => ({
  personalId,
  password: `Renshuu-${personalId.slice(-3)}`,
  name: { ja: `練習 ${personalId}`, en: `Renshu ${personalId}` },
  situation,
});

/** A mail with a link, as it comes at the first login. */
export const linkMail: Mail = {
  id: 'mail-1',
  to: 'renshu-09@practice.example.ac.jp',
  at: '2026-04-14T01:00:00.000Z',
  folder: 'inbox',
  subject: { ja: '登録の確認', en: 'Confirm your registration' },
  lines: [{ ja: 'リンクを開いてください。', en: 'Open the link.' }],
  link: '/register?key=abc',
};

const usualDock = { entries: [], minutesFast: 0, personalId: '', isOpen: true };
const allSections: DockSectionName[] = ['person', 'phone', 'staff', 'conditions'];

/** A world that does as it is told and remembers every call. */
export function fakeHost(parts: Partial<PracticeState> = {}, pages: readonly BrowserPage[] = []) {
  const start = (): PracticeState => ({
    cast: [person('u999001a', 'new'), person('u999007g', 'clock-fast')],
    network: 'on',
    kiosk: { minutesFast: 0, hours: 'always', isBroken: false, registration: 'known' },
    printer: 'ready',
    maintenanceEnd: 'unsaid',
    day: 0,
    minutes: 0,
    portal: { services: 'open', answers: 'at-once' },
    delivery: 'at-once',
    staff: { pin: '86420975' },
    mails: [],
    dock: usualDock,
    ...parts,
  });
  let state = start();
  const calls: unknown[] = [];
  const left = [...pages];
  const change = (name: string, input: object, next: Partial<PracticeState>) => {
    calls.push([name, input]);
    state = { ...state, ...next };
    return Promise.resolve(done(state));
  };
  const host: PracticeHost = {
    look: () => Promise.resolve(done(state)),
    setNetwork: (input) => change('setNetwork', input, input),
    setKiosk: (kiosk) => change('setKiosk', kiosk, { kiosk }),
    setPrinter: (input) => change('setPrinter', input, input),
    setMaintenanceEnd: ({ end }) => change('setMaintenanceEnd', { end }, { maintenanceEnd: end }),
    setPortal: (portal) => change('setPortal', portal, { portal }),
    setDelivery: (input) => change('setDelivery', input, input),
    travel: (input) => change('travel', input, input),
    wait: (input) => change('wait', input, { minutes: state.minutes + input.minutes }),
    handStaffCode: (input) =>
      change('handStaffCode', input, { staff: { pin: '86420975', code: 'HK4T-9QWX' } }),
    endSessions: (input) => change('endSessions', input, {}),
    browse: (input) => {
      calls.push(['browse', input]);
      const page = left.shift();
      return Promise.resolve(page ? done(page) : fail('door-shut', { changed: 'unknown' }));
    },
    closeBrowser: async (input) => {
      calls.push(['closeBrowser', input]);
      return done({});
    },
    keep: (dock) => change('keep', {}, { dock }),
    startOver: (input) => change('startOver', input, start()),
  };
  /** A mail comes in, unasked. */
  const receive = (mail: Mail) => {
    state = { ...state, mails: [mail, ...state.mails] };
  };
  return { host, calls, receive };
}

/** The dock on a page, with a clock in the test's hand. */
export async function mountDock(
  options: {
    locale?: 'ja' | 'en';
    host?: PracticeHost;
    institution?: Institution;
    /** What is folded at first stands open. */
    isUnfolded?: boolean;
  } = {},
) {
  const messages = { ja: { practice: ja }, en: { practice: en } };
  const i18n = createI18n({ legacy: false, locale: options.locale ?? 'en', messages });
  const openSections = options.isUnfolded ? allSections : undefined;
  const fake = fakeHost({ dock: { ...usualDock, ...(openSections && { openSections }) } });
  const clock = { now: noon };
  const dock = mount(PracticeDock, {
    props: {
      host: options.host ?? fake.host,
      institution: options.institution,
      now: () => clock.now,
    },
    global: { plugins: [i18n] },
    attachTo: document.body,
  });
  await flushPromises();
  if (options.isUnfolded) await settle();
  const press = async (words: string) => {
    const button = dock.findAll('button').find((one) => one.text() === words);
    if (!button) throw new Error(`no button "${words}" in: ${dock.text()}`);
    await button.trigger('click');
    await settle();
  };
  /** A field of the dock by its label. */
  const type = async (label: string, text: string) => {
    const found = dock.findAll('label').find((one) => one.text() === label);
    await dock.get(`[id="${found?.attributes('for') ?? label}"]`).setValue(text);
  };
  return { dock, clock, press, type, calls: fake.calls, host: options.host ?? fake.host };
}

/** Until what was fetched at first use is there too. */
export async function settle(): Promise<void> {
  await import('qr/decode.js');
  await import('#renderer/practice/DockConditions.vue');
  await import('#renderer/practice/DockStaff.vue');
  await import('#renderer/practice/PhoneMail.vue');
  await import('#renderer/practice/PhoneBrowser.vue');
  await import('#renderer/practice/one-time-codes.ts');
  await flushPromises();
}

/** A canvas on the page whose pixels say `text`; what its attributes say is up to the test. */
export function drawQr(text: string, pixelsPerModule = 6): HTMLCanvasElement {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const quiet = 4;
  const edge = (modules.size + 2 * quiet) * pixelsPerModule;
  const data = new Uint8ClampedArray(edge * edge * 4).fill(255);
  for (let pixel = 0; pixel < edge * edge; pixel += 1) {
    const column = Math.floor((pixel % edge) / pixelsPerModule) - quiet;
    const row = Math.floor(pixel / edge / pixelsPerModule) - quiet;
    const isInside = Math.min(column, row) >= 0 && Math.max(column, row) < modules.size;
    if (isInside && modules.get(row, column)) data.fill(0, pixel * 4, pixel * 4 + 3);
  }
  return putCanvas(data, edge);
}

/** A canvas on the page with the given pixels (red, green, blue, opacity). */
export function putCanvas(data: Uint8ClampedArray, edge: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.dataset['qr'] = 'enrolment';
  canvas.width = canvas.height = edge;
  const getImageData = () => ({ data, width: edge, height: edge });
  // happy-dom draws nothing; this pen knows the one thing that a reader of pixels asks for.
  Object.assign(canvas, { getContext: () => ({ getImageData }) });
  document.body.append(canvas);
  return canvas;
}
