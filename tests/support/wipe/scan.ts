import { json } from 'node:stream/consumers';
import { searchKiosk, type Asked } from './search-kiosk.ts';

/**
 * A process of its own, since a search takes seconds and the portal of a proof lives in the process
 * that asks for it. Gets what to look for, and where, on stdin; says what it found.
 */
const asked = (await json(process.stdin)) as Asked; // written by search.ts
process.stdout.write(JSON.stringify(searchKiosk(asked)));
