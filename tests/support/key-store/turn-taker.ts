import { after } from '#electron/services/timer.ts';
import { processTurn } from '#electron/services/vault/process-turn.ts';

/** Takes the turn of a name apart from any folder, says so, and keeps it until it is killed. */
const turn = await processTurn(`\0${process.env['TURN_OF'] ?? ''}`, after)();
process.on('message', () => undefined);
if (turn !== 'busy') process.send?.('taken');
