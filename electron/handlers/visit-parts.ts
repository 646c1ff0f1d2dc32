import type { Institution } from '#shared/institution.ts';
import type { Portal } from '#electron/portal/portal.ts';
import type { VisitMemory } from './visit-memory.ts';

/** What the handlers of one visit work with. */
export interface VisitParts {
  readonly portal: Portal;
  readonly institution: Institution;
  readonly memory: VisitMemory;
}
