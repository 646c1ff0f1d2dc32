import type { Command, CommandParts, Ending } from './command.ts';

/** Runs one command of a table to its end. A fault is told by its kind: a message could hold more. */
export async function runCommand(
  table: Readonly<Record<string, Command>>,
  name: string,
  parts: CommandParts,
): Promise<Ending> {
  const command = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!command) return told(parts, `There is no command --${name}.`);
  if (parts.given !== undefined && command.takes === '') {
    return told(parts, `--${name} takes no word behind it.`);
  }
  try {
    return await command.does(parts);
  } catch (fault) {
    const kind = fault instanceof Error ? fault.name : typeof fault;
    return told(
      parts,
      `--${name} has a fault (${kind}). Whether it changed anything is not known.`,
    );
  }
}

function told({ say }: CommandParts, sentence: string): Ending {
  say(sentence);
  return 2;
}
