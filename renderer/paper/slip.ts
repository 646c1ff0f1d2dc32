import type { Institution } from '#shared/institution.ts';
import type { Text } from '#shared/languages.ts';

/** One thing that works, and from when. */
export interface SlipRow {
  readonly when: string;
  readonly what: string;
  readonly notes?: readonly string[] | undefined;
}

/** What the last screen of a wizard says, in its own words. */
export interface SaidAtEnd {
  readonly heading: string;
  /** That the portal has confirmed it, and when. */
  readonly confirmed: string;
  readonly rows: readonly SlipRow[];
}

/** The take-away slip as data. It has no place for a name, an ID, an address or a secret. */
export interface Slip extends SaidAtEnd {
  /** The institution, above everything. */
  readonly by: string;
  /** What to do if the phone is lost, the first thing first. */
  readonly lost: readonly string[];
  readonly desk: readonly SlipRow[];
  /** The address of the help page, where the institution has one. */
  readonly help: string | undefined;
  /** What the slip is not. */
  readonly foot: readonly string[];
}

/** The words of the paper, and the profile's, in the visitor's language. */
export interface PaperWords {
  readonly words: (key: string, named?: Record<string, string | number>) => string;
  readonly say: (text: Text) => string;
}

/** The slip out of what the last screen says and what the profile knows; nothing of the visitor. */
export function slipOf(said: SaidAtEnd, institution: Institution, paper: PaperWords): Slip {
  const { words, say } = paper;
  return {
    ...said,
    by: say(institution.name),
    lost: lostLines(institution, paper),
    desk: deskRows(institution, paper),
    help: institution.helpUrl && say(institution.helpUrl),
    foot: [words('slip.nothing-personal'), say(institution.unofficial)],
  };
}

/** The ways in the order in which they are the least trouble (domain.md 4.5). */
function lostLines({ idName, mfa, desks }: Institution, { words, say }: PaperWords) {
  const { release } = mfa;
  return [
    words('lost.campus', { id: say(idName) }),
    ...(release ? [words('lost.release', { uses: release.uses, hours: release.hours })] : []),
    words('lost.reset', { where: say(desks.mfaReset.where) }),
  ];
}

function deskRows(institution: Institution, { words, say }: PaperWords): readonly SlipRow[] {
  const { helpDesk, helpHours, helpContact } = institution;
  return [
    { when: words('desk.where'), what: say(helpDesk) },
    ...(helpHours ? [{ when: words('desk.hours'), what: say(helpHours) }] : []),
    { when: words('desk.contact'), what: helpContact },
  ];
}
