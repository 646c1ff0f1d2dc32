import { describe, expect, test } from 'vitest';
import { ensurePackages, type Computer } from '#build/system-packages.ts';

const needed = [
  { name: 'zbar-tools', command: 'zbarimg' },
  { name: 'oathtool', command: 'oathtool' },
];

function computer(there: readonly string[], traits: { isDebian: boolean; isRoot: boolean }) {
  const installed: string[] = [];
  const said: string[] = [];
  const fake: Computer = {
    ...traits,
    isThere: (command) => there.includes(command),
    install: (names) => installed.push(...names),
    say: (line) => said.push(line),
  };
  return { fake, installed, said };
}

describe('system packages for the tests', () => {
  test('nothing is done where all is there', () => {
    const { fake, said } = computer(['zbarimg', 'oathtool'], { isDebian: true, isRoot: true });
    expect(ensurePackages(needed, fake)).toBeUndefined();
    expect(said).toEqual([]);
  });

  test('root on Debian installs what is missing, with one line saying so', () => {
    const { fake, installed, said } = computer(['zbarimg'], { isDebian: true, isRoot: true });
    expect(ensurePackages(needed, fake)).toBeUndefined();
    expect(installed).toEqual(['oathtool']);
    expect(said).toEqual(['installing system packages for the tests: oathtool']);
  });

  test('anybody else on Debian gets the one command to type', () => {
    const { fake, installed } = computer([], { isDebian: true, isRoot: false });
    expect(ensurePackages(needed, fake)).toBe(
      'The tests need system packages. Type: sudo apt-get install -y zbar-tools oathtool',
    );
    expect(installed).toEqual([]);
  });

  test('another system is told which commands are needed', () => {
    const { fake } = computer(['oathtool'], { isDebian: false, isRoot: true });
    expect(ensurePackages(needed, fake)).toBe(
      'The tests need these commands: zbarimg. Install them and run npm test again.',
    );
  });
});
