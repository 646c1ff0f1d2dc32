import { builtinModules } from 'node:module';
import type { InlineConfig, Plugin } from 'vite';

export interface NodeBundle {
  /** Entry, relative to the project. */
  readonly entry: string;
  /** Folder and file that come out. */
  readonly folder: string;
  readonly file: string;
  readonly format: 'cjs' | 'es';
  readonly plugins: readonly Plugin[];
}

/** One file that runs on Node or in Electron's main, utility or preload: everything of ours inside. */
export function nodeBundle({ entry, folder, file, format, plugins }: NodeBundle): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    plugins: [...plugins],
    ssr: { noExternal: true },
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: entry,
        external: ['electron', 'keytar', /^electron\/.+/, /^node:/, ...builtinModules],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}
