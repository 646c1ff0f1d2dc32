import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * A name server with a table: `node name-server.ts <given.json>`. It runs in a namespace of its own
 * and knows nothing of the code under test.
 */
const given = z
  .object({
    listen: z.array(z.string()),
    /** Addresses by name: IPv4 as dotted text, IPv6 as 32 hexadecimal digits. */
    names: z.record(z.string(), z.object({ four: z.array(z.string()), six: z.array(z.string()) })),
  })
  .parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));

/** Answers one question (RFC 1035 4.1): A and AAAA alone. */
function answer(query: Buffer): Buffer {
  const { name, end } = readName(query);
  const type = query.readUInt16BE(end);
  const known = given.names[name.toLowerCase()];
  const found =
    type === 1
      ? (known?.four ?? []).map((text) => Buffer.from(text.split('.').map(Number)))
      : type === 28
        ? (known?.six ?? []).map((text) => Buffer.from(text, 'hex'))
        : [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(known ? 0x8580 : 0x8583, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(found.length, 6);
  const records = found.map((bytes) => {
    const head = Buffer.from('c00c000000010000000a0000', 'hex');
    head.writeUInt16BE(type, 2);
    head.writeUInt16BE(bytes.length, 10);
    return Buffer.concat([head, bytes]);
  });
  return Buffer.concat([header, query.subarray(12, end + 4), ...records]);
}

function readName(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 1 };
}

let ready = 0;
for (const address of given.listen) {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (query, { address: from, port }) => {
    socket.send(answer(query), port, from);
  });
  socket.bind(53, address, () => {
    ready += 1;
    if (ready === given.listen.length) console.log('ready');
  });
}
