import type { Training } from '#electron/training/start.ts';
import { openSocket } from '#renderer/host/web-socket.ts';
import type { WireRequest } from '#shared/contract/wire.ts';
import type { OpenContract } from '#tests/support/contract-cases.ts';
import { contractSuite } from '#tests/support/contract-suite.ts';
import { createContractWorld } from '#tests/support/contract-world.ts';
import { createPage } from '#tests/support/page-window.ts';
import { startPracticeTraining } from '#tests/support/practice-training.ts';
import { startTrainingWith } from '#tests/support/start-training.ts';

/** The page's own transport, in a fresh world of a fresh server. */
async function openAt(training: Training): Promise<OpenContract> {
  const page = createPage(training.url);
  const door = await openSocket(page);
  return {
    transport: door,
    // The door looks at nothing that it sends, so whatever it is gets to the server.
    raw: (request) => door.request(request as WireRequest),
    close: async () => {
      page.unload();
      await training.close();
    },
  };
}

contractSuite('over the socket', async () =>
  openAt(await startTrainingWith(async () => createContractWorld().world)),
);
contractSuite(
  'over the socket, with the practice portal',
  async () => openAt(await startPracticeTraining()),
  { more: [] },
);
