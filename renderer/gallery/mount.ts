import { createPinia, setActivePinia } from 'pinia';
import { createApp, type App as Page, type ComponentInternalInstance } from 'vue';
import type { MachineState } from '#shared/contract/machine.ts';
import { done, fail } from '#shared/outcome.ts';
import { languages, type Language } from '#shared/languages.ts';
import { visitLimits } from '#shared/settings.ts';
import App from '#renderer/App.vue';
import type { Connection } from '#renderer/host/connect.ts';
import type { Host } from '#renderer/host/host.ts';
import { printerKey } from '#renderer/paper/printer.ts';
import { useDisplay } from '#renderer/stores/display.ts';
import { useStaff } from '#renderer/stores/staff.ts';
import { useVisit } from '#renderer/stores/visit.ts';
import type { Display } from '#renderer/ui/display.ts';
import { poseKey } from '#renderer/wizard/use-wizard.ts';
import { act } from './acts.ts';
import { moment, type Clock } from './clock.ts';
import { createEveryText } from './every-text.ts';
import { fakePractice, toldVisit } from './host.ts';
import { toldPrinter } from './printer.ts';
import { usualProfile } from './samples/institutions.ts';
import { openPortal } from './samples/machine.ts';
import { toldStaff } from './staff-host.ts';
import type { Stage } from './state.ts';
import { mute } from './voices.ts';

export interface Mounted {
  readonly page: Page;
  readonly root: ComponentInternalInstance;
  /** What went wrong on the way, each once. */
  readonly faults: readonly Error[];
}

/** Long enough for what shows itself late: progress, and how strong a password is. */
const shortWhile = 400;

/** The real page with everything around it as the stage says, brought to where its acts lead. */
export async function mountStage(
  stage: Stage,
  display: Partial<Display>,
  clock: Clock,
): Promise<Mounted> {
  clock.begin();
  window.isPracticeShown = stage.practice !== undefined;
  const faults: Error[] = [];
  const texts = createEveryText();
  const pinia = createPinia();
  const page = createApp(App, propsOf(stage, display.language));
  page.config.errorHandler = (error) =>
    faults.push(error instanceof Error ? error : new Error(String(error)));
  page.use(pinia).use(texts).provide(printerKey, toldPrinter(stage.prints));
  if (stage.pose) page.provide(poseKey, stage.pose);
  setActivePinia(pinia);
  const { $: root } = page.mount('#app');
  useDisplay().change(display);
  await clock.turn();
  stand(stage);
  await clock.pass(shortWhile);
  for (const one of stage.acts ?? []) await act(one, { clock, say: texts.global.t });
  await clock.pass(shortWhile);
  return { page, root, faults };
}

/** A screen behind the first one finds everything that the machine has told. */
function stand({ visit, staff }: Stage): void {
  Object.assign(useVisit(), visit);
  if (staff) useStaff().open();
}

/** What the page is given from outside. */
function propsOf(stage: Stage, language: Language | undefined) {
  return {
    connect: connecting(stage, language),
    speech: mute(stage.hasVoices ? languages.map(({ code }) => code) : []),
  };
}

function connecting(stage: Stage, language: Language = 'ja'): () => Promise<Connection> {
  if (stage.door === 'starting') return () => new Promise(() => undefined);
  const practice = stage.practice && fakePractice(stage.practice, stage.browserPage);
  const host = hostOf(stage, language);
  return async () => ({ host, ...(practice && { practice }) });
}

/** Never comes: the page waits. */
const never = () => new Promise<never>(() => undefined);
/** A machine that cannot say hello. */
const broken = fail('internal', { incident: '0a1b2c3d' });

function hostOf(stage: Stage, language: Language): Host {
  const { receipt, door } = stage;
  const state = machineOf(stage);
  const hello = {
    product: stage.practice ? ('practice' as const) : ('kiosk' as const),
    institution: stage.institution ?? usualProfile,
    limits: visitLimits.parse({}),
    language,
    state,
  };
  return {
    ...toldVisit(stage.replies ?? {}),
    machine: {
      hello: async () => (door === 'astray' ? never() : door === 'faulty' ? broken : done(hello)),
      check: async () => (stage.looks ? done(lookedAt(state)) : never()),
      ...{ tellVisit: never, tellQuestion: never, tellQuiet: never, endVisit: never, print: never },
    },
    ...{ onState: () => undefined, onWiping: () => undefined },
    ...{ tryAnew: never, openStaff: async () => toldStaff(stage.staff ?? {}) },
    onReceipt: (listener) => {
      if (!receipt) return;
      const { isTold, ...told } = receipt;
      listener({ ...told, ...(isTold && { language }) });
    },
    onShut: (listener) => {
      if (door === 'shut' || door === 'astray') listener();
    },
  };
}

function machineOf({ network = 'on', portal, kiosk }: Stage): MachineState {
  return { network, ...kiosk, portal: { ...openPortal, ...portal } };
}
/** A look that finds everything as it was. */
function lookedAt(state: MachineState): MachineState {
  return { ...state, portal: { ...state.portal, checkedAt: new Date(moment).toISOString() } };
}
