import type { GroupHandlers } from '#shared/contract/define.ts';
import type { machine, Paper, PrintOutcome, VisitEnd } from '#shared/contract/machine.ts';
import type { Institution } from '#shared/institution.ts';
import { done } from '#shared/outcome.ts';
import type { Language } from '#shared/languages.ts';
import type { VisitLimits } from '#shared/settings.ts';
import type { NetworkWatch } from '#electron/services/network/watch.ts';
import type { PortalWatch } from '#electron/services/portal-watch.ts';

export interface MachineParts {
  readonly product: 'kiosk' | 'practice';
  readonly institution: Institution;
  readonly limits: VisitLimits;
  readonly language: Language;
  readonly watch: PortalWatch;
  readonly network: Pick<NetworkWatch, 'check' | 'setVisit'>;
  readonly endVisit: (end: VisitEnd) => Promise<void>;
  readonly print: (paper: Paper) => Promise<PrintOutcome>;
  /** Hears whether somebody uses the page. */
  readonly tellUse?: (isUsed: boolean) => void;
  /** Hears whether the question "Still there?" stands on it. */
  readonly tellQuestion?: (isAsked: boolean) => void;
  /** Hears that nobody is at it any more. */
  readonly tellQuiet?: () => void;
}

/** What belongs to the machine and to nobody in front of it. */
export function machineHandlers(parts: MachineParts): GroupHandlers<typeof machine> {
  const { product, institution, limits, language, watch, network } = parts;
  return {
    async hello() {
      await watch.known;
      return done({ product, institution, limits, language, state: watch.state() });
    },
    check: async () => done(await watch.check()),
    async tellVisit({ isOn }) {
      parts.tellUse?.(isOn);
      network.setVisit(isOn);
      // Nobody waits for it: a verdict that changes is pushed.
      if (isOn) void network.check();
      return done({});
    },
    async tellQuestion({ isAsked }) {
      parts.tellQuestion?.(isAsked);
      return done({});
    },
    async tellQuiet() {
      parts.tellQuiet?.();
      return done({});
    },
    endVisit: async (end) => {
      await parts.endVisit(end);
      return done({});
    },
    print: ({ paper }) => parts.print(paper),
  };
}
