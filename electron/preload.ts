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

sayWhileDrawn();
keepOut();

contextBridge.exposeInMainWorld('kiosk', {
  request: (request: WireRequest | undefined): Promise<WireOutcome> =>
    request?.to === 'visit' ? askVisit(request) : ipcRenderer.invoke('machine', request),
  onPush(listener: (push: WirePush) => void) {
    hear = listener;
    early.splice(0).forEach(listener);
  },
});

/**
 * Answers main while a screen stands, and says unasked when the first one does: a page that came up blank,
 * or that went blank, is no better than one that hangs, and nobody at it could say so.
 */
function sayWhileDrawn(): void {
  const say = () => {
    const headings = [...document.querySelectorAll('h1, [role=heading][aria-level="1"]')];
    const isDrawn = headings.some((one) => one.checkVisibility() && one.textContent.trim() !== '');
    if (isDrawn) void ipcRenderer.invoke('beat');
    return isDrawn;
  };
  ipcRenderer.on('beat', say);
  const first = new MutationObserver(() => {
    if (say()) first.disconnect();
  });
  first.observe(document, { subtree: true, childList: true });
}

/**
 * What Electron has no event for: nothing is dropped into the page or dragged out of it, and no field
 * chooses a file, since its window would be one of the system's. In a world that the page can't touch.
 */
function keepOut(): void {
  const stop = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const kind of ['dragenter', 'dragover', 'drop', 'dragstart'])
    addEventListener(kind, stop, true);
  const isForFiles = (part: unknown) => part instanceof HTMLInputElement && part.type === 'file';
  const stopFiles = (event: Event) => {
    if (event.composedPath().some(isForFiles)) stop(event);
  };
  for (const kind of ['click', 'keydown']) addEventListener(kind, stopFiles, true);
  new MutationObserver(() => {
    for (const field of document.querySelectorAll('input[type=file]')) field.remove();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['type'] });
}
