import path from 'node:path';
import { readSettings, type Setup } from '#electron/services/settings-file.ts';
import type { Command } from './command.ts';

/** Looks at a settings file as the kiosk would, without taking it over. */
export const checkSettings: Command = {
  takes: '[file]',
  words: 'Says what is wrong in a settings file, or what would be in force.',
  async does({ given, settingsFile, owners, say }) {
    const file = given === undefined ? settingsFile : path.resolve(given);
    const reading = await readSettings(file, owners);
    for (const line of reading.ok ? inForce(file, reading.setup) : reading.findings) say(line);
    return reading.ok ? 0 : 1;
  },
};

/** What the kiosk would do with these settings, in a few lines. */
function inForce(file: string, setup: Setup): readonly string[] {
  const { portal, openingHours, printer, language, limits, campus, audit } = setup.settings;
  const authority =
    setup.certificateAuthority === undefined ? 'the system’s' : 'the named one only';
  const rows = [
    ['institution', `${setup.institution.id} (${setup.institution.name.en})`],
    ['portal', new URL(portal.url).host],
    ['authority', authority],
    ['pins', String(portal.pins.length)],
    ['first language', language],
    ['opening hours', openingHours ? hoursIn(openingHours) : 'always'],
    ['campus network', campus ? `told by ${campus.endpoints.join(', ')}` : 'not known'],
    ['printer', printer ? `${printer.name} (${printer.paper})` : 'none'],
    ['quiet time', `${limits.idleSeconds} s, ${limits.phoneIdleSeconds} s with the phone in hand`],
    ['audit log', `kept ${audit.days} days`],
  ];
  return [
    `${file} can be used. In force would be:`,
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd(16)}${value}`),
    ...(portal.pins.length === 1
      ? ['One pin only: a second one lets the portal change its key without stopping the kiosk.']
      : []),
  ];
}

function hoursIn({ week, closedDays }: NonNullable<Setup['settings']['openingHours']>): string {
  const days = Object.entries(week).map(([day, spans]) => {
    return `${day} ${spans.length > 0 ? spans.join(' ') : 'shut'}`;
  });
  return `${days.join(', ')}; ${closedDays.length} entries of closed days`;
}
