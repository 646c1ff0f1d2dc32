import { afterEach, beforeEach, describe, test } from 'vitest';
import {
  doorCases,
  generatedCase,
  type ContractCase,
  type OpenContract,
} from './contract-cases.ts';
import { fakePortalCases } from './contract-fake-cases.ts';

export interface SuiteOptions {
  /** Cases beside those of the door itself. */
  readonly more?: readonly ContractCase[];
  /** How many generated requests are sent. */
  readonly inputs?: number;
}

/**
 * What every door must do. `open` gives a fresh door with a fresh visit behind it, by default over
 * the fake portal (`createContractWorld`); over another portal, `more` replaces its cases.
 */
export function contractSuite(
  name: string,
  open: () => Promise<OpenContract>,
  { more = fakePortalCases, inputs = 200 }: SuiteOptions = {},
): void {
  describe(`contract ${name}`, () => {
    let door: OpenContract;
    beforeEach(async () => {
      door = await open();
    });
    afterEach(() => door.close());

    test.each([...doorCases, ...more, generatedCase(inputs)])('$title', async ({ run }) => {
      await run(door);
    });
  });
}
