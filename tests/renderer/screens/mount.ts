import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import type { Component } from 'vue';
import { createEveryText } from '#renderer/gallery/every-text.ts';
import type { Connection } from '#renderer/host/connect.ts';
import type { Host } from '#renderer/host/host.ts';
import type { MachineState, Receipt } from '#shared/contract/machine.ts';
import { done } from '#shared/outcome.ts';
import { visitLimits } from '#shared/settings.ts';
import { anInstitution, anOverview, givenWith, hostWith } from '#tests/renderer/wizard/given.ts';

type Account = Host['account'];
type Machine = Host['machine'];

export interface FakeWorld {
  readonly host: Host;
  readonly connect: () => Promise<Connection>;
  readonly ended: string[];
  /** Whether a visit is on, and that nobody is there, each time that the page has said so. */
  readonly told: readonly (boolean | 'quiet')[];
  /** How often the page has tried to begin anew; whether that works. */
  readonly anew: { tries: number; works: boolean };
  readonly push: Readonly<Pushes>;
}

interface Pushes {
  state: (state: MachineState) => void;
  receipt: (receipt: Receipt) => void;
  wiping: (isWiping: boolean) => void;
  shut: () => void;
}

export const openState = givenWith().state;

/** A machine that says hello and pushes what a test says; calls fail until a test says otherwise. */
export function aWorld(calls: Partial<Account & Machine> = {}): FakeWorld {
  const ended: string[] = [];
  const told: FakeWorld['told'][number][] = [];
  const anew = { tries: 0, works: false };
  const push: Pushes = { state: () => {}, receipt: () => {}, wiping: () => {}, shut: () => {} };
  const { account, ...groups } = hostWith({});
  const host: Host = {
    ...groups,
    account: { ...account, overview: async () => done(anOverview), ...calls },
    machine: {
      hello: async () =>
        done({
          product: 'kiosk',
          institution: anInstitution,
          limits: visitLimits.parse({}),
          language: 'ja',
          state: openState,
        }),
      check: async () => done(openState),
      tellVisit: async ({ isOn }) => {
        told.push(isOn);
        return done({});
      },
      tellQuestion: async () => done({}),
      tellQuiet: async () => {
        told.push('quiet');
        return done({});
      },
      endVisit: async ({ reason }) => {
        ended.push(reason);
        return done({});
      },
      print: async () => done({}),
      ...calls,
    },
    onState: (listener) => (push.state = listener),
    onReceipt: (listener) => (push.receipt = listener),
    onWiping: (listener) => (push.wiping = listener),
    onShut: (listener) => (push.shut = listener),
    openStaff: () => new Promise<never>(() => undefined),
    tryAnew: async () => {
      anew.tries += 1;
      return anew.works;
    },
  };
  return { host, connect: async () => ({ host }), ended, told, anew, push };
}

/** A component with the page's own texts, in English, and what the frame around it provides. */
export function show(
  component: Component,
  props: Record<string, unknown> = {},
  provide: Record<symbol, unknown> = {},
) {
  const texts = createEveryText('en');
  const wrapper = mount(component, {
    props,
    global: { plugins: [createPinia(), texts], provide },
    attachTo: document.body,
  });
  const text = () => wrapper.text().replace(/\s+/g, ' ');
  const find = (words: string) =>
    wrapper.findAll('button').find((button) => button.text().includes(words));
  return {
    wrapper,
    texts,
    text,
    heading: () => wrapper.get('h1').text(),
    button: find,
    press: async (words: string) => {
      const button = find(words);
      if (!button) throw new Error(`no button "${words}" on: ${text()}`);
      await button.trigger('click');
      await flushPromises();
    },
    type: async (name: string, typed: string) => {
      await wrapper.get(`input[name="${name}"]`).setValue(typed);
    },
    send: async () => {
      await wrapper.get('form').trigger('submit');
      await flushPromises();
    },
  };
}
export type Shown = ReturnType<typeof show>;
