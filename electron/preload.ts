import { contextBridge, ipcRenderer } from 'electron';
import type { WireOutcome, WirePush, WireRequest } from '#shared/contract/wire.ts';

/** The page's two functions. Nothing is checked here: main and the visit process parse every call. */
const port = new Promise<MessagePort>((resolve) => {
  ipcRenderer.once('visit', ({ ports: [given] }) => given && resolve(given));
});
const waiting = new Map<number, (outcome: WireOutcome) => void>();
const early: WirePush[] = [];
let hear: (push: WirePush) => void = (push) => early.push(push);
let last = 0;

void port.then((open) => {
  open.onmessage = ({ data }: MessageEvent<{ id: number; outcome: WireOutcome }>) => {
    waiting.get(data.id)?.(data.outcome);
    waiting.delete(data.id);
  };
});
ipcRenderer.on('push', (_event, push: WirePush) => hear(push));

async function askVisit(request: WireRequest): Promise<WireOutcome> {
  const open = await port;
  const id = (last += 1);
  open.postMessage({ id, request });
  return new Promise((resolve) => waiting.set(id, resolve));
}

ipcRenderer.on('beat', () => void ipcRenderer.invoke('beat'));

contextBridge.exposeInMainWorld('kiosk', {
  request: (request: WireRequest | undefined): Promise<WireOutcome> =>
    request?.to === 'visit' ? askVisit(request) : ipcRenderer.invoke('machine', request),
  onPush(listener: (push: WirePush) => void) {
    hear = listener;
    early.splice(0).forEach(listener);
  },
});
