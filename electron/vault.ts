import { createLog } from './services/log.ts';
import { endAtFault } from './services/recovery/end-at-fault.ts';
import { answerVault } from './services/vault/helper.ts';

/**
 * The process that talks to the system's key store, which may keep a call for ever: main ends it
 * then. It knows the kiosk's own secrets and nothing of a visitor.
 */
endAtFault(
  'vault',
  createLog(Date.now, (line) => process.stdout.write(`${line}\n`)),
);
process.parentPort.on('message', ({ data }) => {
  void answerVault(data).then((reply) => {
    process.parentPort.postMessage(reply);
  });
});
