import type { Stage } from './stage.ts';
import { XConnection } from '#tests/support/x11/connection.ts';

/** Breakouts made on purpose: each claim of the robot must be able to fail. */
interface Planted {
  readonly name: string;
  /** Gives what takes it away again, where the end of the visit does not. */
  readonly plant: (stage: Stage) => Promise<(() => void) | undefined>;
  /** What the robot has to say. */
  readonly says: RegExp;
}

function inPage(expression: string): Planted['plant'] {
  return async (stage) => {
    const { line } = await stage.shown();
    await line.send('Runtime.evaluate', { expression });
    return undefined;
  };
}

function inMain(plant: () => void): Planted['plant'] {
  return async ({ app }) => {
    await app.insideDouble(plant);
    return undefined;
  };
}

/** What stands after each act. */
export const plantedInSight: readonly Planted[] = [
  {
    name: 'a window beside ours',
    plant: (stage) => openForeignWindow(stage, { isPopUp: false }),
    says: /^2 windows are on the screen: .*30.x2../,
  },
  {
    name: 'a menu or bubble over ours',
    plant: (stage) => openForeignWindow(stage, { isPopUp: true }),
    says: /^2 windows are on the screen: .*pop-up 300x200/,
  },
  {
    name: 'the keyboard elsewhere',
    // openbox gives it to a window that has just come.
    plant: (stage) => openForeignWindow(stage, { isPopUp: false }),
    says: /^the keyboard is with nobody/,
  },
  {
    name: 'a larger page',
    plant: async (stage) => {
      const { line } = await stage.shown();
      await line.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
      return undefined;
    },
    says: /^scale is no longer 1/,
  },
  {
    name: 'a screen of nobody’s',
    plant: inPage(`document.querySelector('h1').textContent = 'This site is not there'`),
    says: /^no screen of ours is/,
  },
  { name: 'an address of ours', plant: inPage(`location.hash = 'x'`), says: /^the page is at/ },
  {
    name: 'no text at all',
    plant: inPage('document.body.replaceChildren()'),
    says: /^the page is blank/,
  },
  {
    name: 'a page that hangs',
    // Not waited for: nothing answers any more.
    plant: async (stage) => {
      const { line } = await stage.shown();
      void line.send('Runtime.evaluate', { expression: 'for (;;);' }).catch(() => undefined);
      return undefined;
    },
    says: /^no page answers/,
  },
];

/** What is looked for from time to time. */
export const plantedInDepth: readonly Planted[] = [
  {
    name: 'another program',
    plant: inMain(() => {
      process.getBuiltinModule('node:child_process').spawn('sleep', ['600']);
    }),
    says: /^programs: sleep$/,
  },
  {
    name: 'a server',
    plant: inMain(() => {
      process.getBuiltinModule('node:net').createServer().listen(0, '127.0.0.1');
    }),
    says: /^listening: tcp 0100007F:/,
  },
  {
    name: 'a file of somebody else’s',
    plant: inMain(() => {
      process.getBuiltinModule('node:fs').openSync('/etc/hostname', 'r');
    }),
    says: /^open file: \/etc\/hostname$/,
  },
  {
    name: 'a page that was saved',
    plant: inMain(() => {
      const home = process.env['HOME'] ?? '';
      process.getBuiltinModule('node:fs').writeFileSync(`${home}/Downloads/page.html`, 'x');
    }),
    says: /^file left: home\/Downloads\/page\.html$/,
  },
];

/** Core requests 1 and 8: a window on the root, and it is shown. */
async function openForeignWindow(
  { ground }: Stage,
  { isPopUp }: { readonly isPopUp: boolean },
): Promise<() => void> {
  const x = await XConnection.open(ground.display.name);
  const window = x.greeting.ids;
  const body = Buffer.alloc(32);
  body.writeUInt32LE(window);
  body.writeUInt32LE(x.greeting.root, 4);
  [10, 10, 300, 200, 0, 1].forEach((value, at) => body.writeUInt16LE(value, 8 + 2 * at));
  // The mask names override-redirect, and what follows is its value.
  body.writeUInt32LE(0x200, 24);
  body.writeUInt32LE(isPopUp ? 1 : 0, 28);
  x.tell(1, 0, body);
  const shown = Buffer.alloc(4);
  shown.writeUInt32LE(window);
  x.tell(8, 0, shown);
  await x.ask(43, 0, Buffer.alloc(0));
  return () => x.close();
}
