import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

// The command itself, as npm runs it but for npm; the practice app is built before the tests run.
function start(words: readonly string[]) {
  const command = spawn(process.execPath, ['build/start.ts', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // No display: an empty name is none.
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  let said = '';
  const heard = Promise.withResolvers<string>();
  const listen = (part: Buffer) => {
    said += part.toString();
    if (said.includes('Ctrl+C')) heard.resolve(said);
  };
  command.stdout.on('data', listen);
  command.stderr.on('data', listen);
  const ended = once(command, 'exit').then(([code]) => ({ code: Number(code), said }));
  void ended.then(() => {
    heard.resolve(said);
  });
  return { command, ready: heard.promise, ended };
}

const address = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}/;

test('without a display it says why, prints the address, and stops cleanly', async () => {
  const { command, ready, ended } = start([]);
  const said = await ready;
  expect(said).toContain('Opening in the browser: there is no display for a window.\n');
  expect(said).toContain('Genkan Practice\nPractice. Nothing real is changed.\n');
  const url = address.exec(said)?.[0] ?? '';
  expect((await fetch(url)).status).toBe(200);
  command.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('where the browser is asked for, nothing has to be explained', async () => {
  const { command, ready, ended } = start(['--browser', '--no-open']);
  const said = await ready;
  expect(said).toMatch(/^Genkan Practice\n/);
  command.kill('SIGINT');
  expect((await ended).code).toBe(0);
});

test('the server does not outlive the command', async () => {
  const { command, ready } = start(['--browser', '--no-open']);
  const url = address.exec(await ready)?.[0] ?? '';
  command.kill('SIGKILL');
  await expect.poll(() => fetch(url).catch(() => 'gone')).toBe('gone');
});

test('an unknown word is named', async () => {
  const { ended } = start(['--windwo']);
  const { code, said } = await ended;
  expect(code).toBe(1);
  expect(said).toContain("'--windwo'");
});

test('an institution that nobody has is answered with the names there are', async () => {
  const { ended } = start(['--institution', 'nowhere']);
  const { code, said } = await ended;
  expect(code).toBe(1);
  expect(said).toMatch(
    /^--institution takes .*osaka-university.*hoshimi-university, not "nowhere"/,
  );
});
