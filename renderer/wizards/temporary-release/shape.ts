import type { StepControl } from '#renderer/wizard/use-wizard.ts';

export type ReleaseShape = {
  readonly answers: {
    readonly 'not-offered': object;
    readonly 'no-device': object;
    readonly 'used-up': object;
    readonly code: { readonly releaseCode: string };
    readonly done: object;
  };
  readonly results: { readonly release: { readonly until: string; readonly left: number } };
};
export type ReleaseStepControl = StepControl<ReleaseShape>;
