export type ExtensionShape = {
  readonly answers: {
    readonly 'not-for-you': object;
    readonly first: object;
    readonly number: { readonly extension: string | null };
    readonly done: object;
  };
  readonly results: { readonly number: string };
};
