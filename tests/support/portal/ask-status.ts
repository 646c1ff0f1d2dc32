import { createClient } from '#electron/portal/client.ts';
import { switchedDial } from './switched-dial.ts';
import { proveAnything } from './prove.ts';

/** A program of its own, for what can only be set when Node starts. Prints how the call ended. */
const client = createClient({
  dial: switchedDial(Number(process.argv[2])).dial,
  host: 'portal.test',
  limits: { connectMs: 10_000, totalMs: 10_000, maxReplyBytes: 100_000 },
  prove: proveAnything,
  clock: () => 0,
});
const { kind } = await client.call('status', { parameters: {}, body: {} });
console.log(kind);
client.close();
