/**
 * Imported before a file that was built for Electron's utility process: gives it a `parentPort` that
 * leads to the parent of a plain Node process.
 */
const ears: ((event: { readonly data: unknown }) => void)[] = [];
process.on('message', (data) => {
  for (const hear of ears) hear({ data });
});
Object.defineProperty(process, 'parentPort', {
  value: {
    on: (_event: 'message', hear: (event: { readonly data: unknown }) => void) => ears.push(hear),
    postMessage: (data: unknown) => process.send?.(data),
  },
});
