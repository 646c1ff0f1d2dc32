import { receipt, type Receipt } from '#shared/contract/machine.ts';
import { portalParts } from '#shared/trouble.ts';
import { valuesOf } from '#renderer/gallery/derive/from-schema.ts';
import {
  keyProfile,
  longProfile,
  otherRuleProfile,
} from '#renderer/gallery/samples/institutions.ts';
import { closing } from '#renderer/gallery/samples/machine.ts';
import { inMinutes } from '#renderer/gallery/samples/accounts.ts';
import type { State } from '#renderer/gallery/state.ts';

const welcomes: readonly State[] = [
  { name: 'welcome', stage: {} },
  { name: 'welcome.network-off', stage: { network: 'off' } },
  { name: 'welcome.network-unknown', stage: { network: 'unknown' } },
  ...portalParts.map((part): State => ({
    name: `welcome.partly.${part}`,
    stage: { portal: closing([part]) },
  })),
  { name: 'welcome.partly.all', stage: { portal: closing(portalParts) } },
  {
    name: 'welcome.partly.until',
    stage: { portal: { ...closing(portalParts), until: inMinutes(90) } },
  },
  { name: 'welcome.closing', stage: { kiosk: { hours: { isOpen: true, until: inMinutes(5) } } } },
  { name: 'welcome.by-key', stage: { institution: keyProfile } },
  { name: 'welcome.other-rule', stage: { institution: otherRuleProfile } },
  { name: 'welcome.long-names', stage: { institution: longProfile } },
  {
    name: 'strip.languages',
    isBySize: true,
    stage: { acts: [{ click: '[data-unfolds=language]', ifThere: true }] },
  },
  {
    name: 'strip.display',
    isBySize: true,
    stage: { acts: [{ click: '[data-unfolds=display]', ifThere: true }] },
  },
];

/** Every sentence of a receipt: each of its parts in each form that the contract has. */
const endedAt = inMinutes(0);
const receipts = valuesOf(receipt.omit({ language: true })).map((value) => receipt.parse(value));
const goodbyes: readonly State[] = receipts.map((told) => ({
  name: nameOf(told),
  stage: { receipt: { ...told, endedAt, isTold: true } },
}));
function nameOf({ reason, portalSession, memory, paper }: Omit<Receipt, 'language'>): string {
  const parts = ['goodbye', reason, portalSession, memory, ...(paper ? [`paper-${paper}`] : [])];
  return parts.join('.');
}
/** After a crash nobody can tell in which language it was. */
const untold: readonly State[] = receipts.slice(0, 1).map((told) => ({
  name: 'goodbye.language-unknown',
  stage: { receipt: { ...told, endedAt, reason: 'trouble', isTold: false } },
}));

/** What stands before anybody has begun a visit, and after it. */
export const doorStates: readonly State[] = [
  ...welcomes,
  { name: 'about', stage: { acts: [{ press: 'welcome.about' }] } },
  { name: 'about.long-names', stage: { institution: longProfile, visit: { at: 'about' } } },
  { name: 'four-keys', stage: { acts: [{ fourKey: 'ArrowDown' }] } },
  { name: 'starting', stage: { door: 'starting' } },
  { name: 'ending', stage: { visit: { at: 'sign-in' }, acts: [{ press: 'strip.end' }] } },
  { name: 'door-shut', stage: { door: 'shut' } },
  { name: 'door-faulty', stage: { door: 'faulty' } },
  ...goodbyes,
  ...untold,
];
