import { Emitter } from './report.ts';

/** The machine below never sleeps here: nobody emits anything. */
export const powerMonitor = new Emitter('powerMonitor', ['resume']);
