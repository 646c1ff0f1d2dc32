import { app } from 'electron';
import { readArguments } from './desktop/arguments.ts';
import { endWith, openDesktop, prepareDesktop, refuseArguments } from './desktop/desktop.ts';
import { endAtMainFault } from './desktop/faults.ts';
import { readPages } from './desktop/pages.ts';
import { whatHandsDo, whatIsAsked, whatPagesAre, whereFrom } from './desktop/rules/list.ts';
import { hearAttempts } from './desktop/rules/told.ts';
import { openOwnTemp, type OwnTemp } from './desktop/wipe/own-temp.ts';
import { createPracticeWorld } from './practice/world.ts';
import { noAudit } from './services/audit/no-audit.ts';
import { createVisitProver } from './services/identity/visit-prover.ts';
import { createLog } from './services/log.ts';
import { readInstitution } from './training/institution.ts';
import { createPracticeMachine } from './training/world.ts';
import type { Institution } from '#shared/institution.ts';

/** The practice app in a window. Its portal is inside; there is no setting that leads to another. */
const log = createLog(Date.now, (line) => process.stdout.write(`${line}\n`));

/** What locks its pages; the screen belongs to whoever practises. */
const rules = [...whatPagesAre, ...whereFrom, ...whatIsAsked, ...whatHandsDo];

function begin(): void {
  const given = readArguments(process.argv.slice(1), {
    options: ['institution'],
    commands: [],
    isPackaged: app.isPackaged,
    platform: process.platform,
  });
  if (!given.ok) return refuseArguments(given, log);
  const named = readInstitution(given.options['institution']);
  if (!named.ok) return endWith('settings', named.sentence);
  if (!prepareDesktop(rules, hearAttempts(log, Date.now).told)) return;
  const temp = openOwnTemp(process);
  endAtMainFault(log);
  app
    .whenReady()
    .then(() => openPractice(named.institution, temp))
    .catch(() => endWith('fault', 'Genkan practice could not start.'));
}

async function openPractice(institution: Institution, temp: OwnTemp): Promise<void> {
  const page = await readPages(import.meta.dirname);
  if (!page.ok) {
    endWith('page', page.sentence);
    return;
  }
  const world = await createPracticeWorld({ institution, seconds: Date.now });
  await openDesktop({
    product: 'practice',
    folder: import.meta.dirname,
    ...{ pages: page.pages, rules },
    language: 'ja',
    visitStart: { port: world.port, institution },
    createProver: () => createVisitProver(world.identity, Date.now),
    ...{ log, audit: noAudit, temp },
    // A wipe that missed something is told in the log; nobody's secret is in practice.
    afterWipe: () => 'go-on',
    createMachine: (ways) =>
      createPracticeMachine({ institution, clock: Date.now, log }, world, ways),
  });
}

begin();
