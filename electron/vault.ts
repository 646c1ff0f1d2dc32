import { answerVault } from './services/vault/helper.ts';

/**
 * The process that talks to the system's key store, which may keep a call for ever: main ends it
 * then. It knows the kiosk's own secrets and nothing of a visitor.
 */
process.parentPort.on('message', ({ data }) => {
  void answerVault(data).then((reply) => {
    process.parentPort.postMessage(reply);
  });
});
