import path from 'node:path';
import type { Plugin } from 'vite';

/** Which of our modules and packages went into which bundle; tests read it to see what is not there. */
export type ModuleLists = Record<string, string[]>;

/** Collects the bundler's own module list of every chunk under `label`. */
export function moduleList(label: string, lists: ModuleLists): Plugin {
  return {
    name: 'genkan:module-list',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : [],
      );
      lists[label] = [...new Set(ids.map(readable))].sort();
    },
  };
}

function readable(id: string): string {
  const clean = id.replaceAll('\0', '').split('?')[0] ?? id;
  return path.isAbsolute(clean) ? path.relative(process.cwd(), clean) : clean;
}
