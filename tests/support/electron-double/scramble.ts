export interface Scramble {
  readonly hide: (key: string, text: string) => string;
  readonly show: (key: string, hidden: string) => string;
}

/**
 * Makes a text unreadable under a key, and readable again; no secret, but nothing that stands anywhere
 * as it was written. What crosses a port goes through Chromium's browser process here, as debugging
 * traffic, where Electron's ports do not: it must not be found there for the double's sake. Its source
 * is injected into pages too, so it uses nothing from outside itself.
 */
export function makeScramble(): Scramble {
  /** Numbers that follow from the key and a nonce (xorshift32). */
  const streamOf = (seed: string) => {
    let state = 2_166_136_261;
    for (let at = 0; at < seed.length; at += 1) {
      state = Math.imul(state ^ seed.charCodeAt(at), 16_777_619);
    }
    return () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state & 0xffff;
    };
  };
  const hex = (unit: number) => unit.toString(16).padStart(4, '0');
  return {
    hide(key, text) {
      const nonce = hex(Math.floor(Math.random() * 65_536)) + hex(text.length & 0xffff);
      const next = streamOf(key + nonce);
      let hidden = nonce;
      for (let at = 0; at < text.length; at += 1) hidden += hex(text.charCodeAt(at) ^ next());
      return hidden;
    },
    show(key, hidden) {
      const next = streamOf(key + hidden.slice(0, 8));
      let text = '';
      for (let at = 8; at < hidden.length; at += 4) {
        text += String.fromCharCode(Number.parseInt(hidden.slice(at, at + 4), 16) ^ next());
      }
      return text;
    },
  };
}
