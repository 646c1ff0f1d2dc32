import { baseCompile } from '@intlify/message-compiler';
import type { Plugin } from 'vite';

/**
 * Turns every text of messages/*.json into a message tree when the page is built, so that no
 * message compiler travels to the page; a syntax error in a text fails the build.
 */
export function i18nPrecompile(): Plugin {
  return {
    name: 'genkan:i18n-precompile',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]messages[\\/][\w-]+\.json$/ },
      handler(source, id) {
        const tree = compileAll(JSON.parse(source), id);
        return { code: `export default ${JSON.stringify(tree)}`, map: null, moduleType: 'js' };
      },
    },
  };
}

function compileAll(value: unknown, place: string): unknown {
  if (typeof value === 'string') return compileText(value, place);
  if (typeof value !== 'object' || value === null) throw new Error(`${place}: not a text`);
  const entries = Object.entries(value).map(([key, inner]) => {
    return [key, compileAll(inner, `${place} ${key}`)] as const;
  });
  return Object.fromEntries(entries);
}

function compileText(text: string, place: string): unknown {
  const { ast } = baseCompile(text, {
    jit: true,
    minify: true,
    location: false,
    onError(error) {
      throw new Error(`${place}: ${error.message}`);
    },
  });
  return ast;
}
