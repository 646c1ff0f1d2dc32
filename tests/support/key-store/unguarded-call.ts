import keytar from 'keytar';

/** Reads an entry without looking first whether the store is locked. */
const text = await keytar.getPassword('Genkan', 'kiosk-key');
process.send?.(text === null ? 'null' : 'a text', () => process.kill(process.pid, 'SIGKILL'));
