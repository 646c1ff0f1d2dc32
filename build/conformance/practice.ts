import type { ConformanceOptions } from './open-run.ts';

export interface Practice {
  readonly options: ConformanceOptions;
  readonly close: () => Promise<void>;
}

export async function openPractice(name?: string): Promise<Practice> {
  throw new Error(name);
}
