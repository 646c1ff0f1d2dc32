import type { Downloader } from '@electron/get';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

export interface DownloadLimits {
  /** Until the server has begun to answer, in milliseconds. */
  readonly answerMs: number;
  /** The longest silence in the middle, in milliseconds. */
  readonly silenceMs: number;
}

/** Fetches a file, says how far it is in steps of ten per cent, and gives up on silence. */
export function createDownloader(
  say: (line: string) => void,
  { answerMs, silenceMs }: DownloadLimits,
): Downloader<object> {
  return {
    download: async (url, file) => {
      const patience = createPatience(answerMs);
      const response = await fetch(url, { signal: patience.signal });
      if (!response.ok || !response.body) throw new Error(`HTTP status ${response.status}`);
      const report = createReport(Number(response.headers.get('content-length')), say);
      const counted = async function* (parts: AsyncIterable<Uint8Array>) {
        for await (const part of parts) {
          patience.renew(silenceMs);
          report(part.length);
          yield part;
        }
      };
      // One and the same object; the browser's types and Node's only name it apart.
      const body = response.body as ReadableStream<Uint8Array>;
      await mkdir(path.dirname(file), { recursive: true });
      await pipeline(Readable.fromWeb(body), counted, createWriteStream(file));
      patience.end();
    },
  };
}

function createPatience(firstMs: number) {
  const controller = new AbortController();
  const giveUp = () => {
    controller.abort();
  };
  let timer = setTimeout(giveUp, firstMs);
  return {
    signal: controller.signal,
    renew: (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, milliseconds);
    },
    end: () => {
      clearTimeout(timer);
    },
  };
}

function createReport(total: number, say: (line: string) => void): (bytes: number) => void {
  let fetched = 0;
  let tenths = 0;
  return (bytes) => {
    fetched += bytes;
    const reached = total > 0 ? Math.floor((fetched / total) * 10) : 0;
    if (reached === tenths) return;
    tenths = reached;
    say(`  ${reached * 10} % of ${Math.round(total / 1_000_000)} MB`);
  };
}
