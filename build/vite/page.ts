import { readFileSync } from 'node:fs';
import path from 'node:path';
import vue from '@vitejs/plugin-vue';
import type { InlineConfig, Plugin } from 'vite';
import { fontSlices } from './font-slices.ts';
import { i18nPrecompile } from './i18n-precompile.ts';

export type Product = 'kiosk' | 'practice';

/** The page of one product. `__PRACTICE__` is decided here, so the kiosk's page has no dock inside. */
export function page(product: Product, plugins: readonly Plugin[] = []): InlineConfig {
  return pageFrom({
    root: 'renderer',
    outDir: path.join('out', product, 'page'),
    practice: JSON.stringify(product === 'practice'),
    plugins,
  });
}

/**
 * The page that shows every screen in every state; no product has it. Whether a state is the practice
 * app's is asked when it is shown. All is one file, so that nothing is still on its way in a picture.
 */
export function galleryPage(plugins: readonly Plugin[] = []): InlineConfig {
  const config = pageFrom({
    root: 'renderer/gallery',
    outDir: 'out/gallery/page',
    practice: 'globalThis.isPracticeShown',
    plugins,
  });
  const output = { codeSplitting: false };
  const whole = { cssCodeSplit: false, chunkSizeWarningLimit: 5_000 };
  const rolldownOptions = { ...config.build?.rolldownOptions, output };
  return { ...config, build: { ...config.build, ...whole, rolldownOptions } };
}

interface PageSource {
  /** Folder of the page's index.html, and where the built page goes. */
  readonly root: string;
  readonly outDir: string;
  /** What stands for `__PRACTICE__`, as code. */
  readonly practice: string;
  readonly plugins: readonly Plugin[];
}

function pageFrom({ root, outDir, practice, plugins }: PageSource): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    root: path.resolve(root),
    base: './',
    plugins: [vue(), i18nPrecompile(), fontSlices(), ...plugins],
    resolve: { alias: { 'vue-i18n': 'vue-i18n/dist/vue-i18n.runtime.esm-bundler.js' } },
    define: definesOf(practice),
    build: {
      outDir: path.resolve(outDir),
      emptyOutDir: true,
      target: 'chrome150',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // In kB: the strength meter's dictionaries are one file, fetched when somebody types a password.
      chunkSizeWarningLimit: 700,
      // How long each plugin took is of no use to whoever starts the app.
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: { codeSplitting: { groups: [zodFirst, { name: textsOf, test: messages }, first] } },
      },
    },
  };
}

/** Whoever loads zod finds it told already that the page may make no code (renderer/zod-first.ts). */
const zodFirst = {
  name: 'zod',
  test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]renderer[\\/]zod-first\.ts$/,
};

/** What every first load needs is one file: some forty small ones cost 11 kB more after gzip. */
const first = { name: 'first', tags: ['$initial' as const] };

/** A text file: its part of the page, and its language. */
const messages = /renderer[\\/](.+)[\\/]messages[\\/]([\w-]+)\.json$/;
const ownParts = [
  'i18n',
  'help',
  'help/articles',
  'practice',
  'voice',
  'ui/keyboard',
  'screens/about',
  'screens/out-of-service',
  'staff/board',
  'staff/pin',
];

/** All texts of a part in one language are one file; what has no part of its own is the visit's. */
function textsOf(id: string): string | undefined {
  const [, folder = '', language = ''] = messages.exec(id) ?? [];
  if (!language) return undefined;
  const part = ownParts.find((own) => folder === own) ?? 'visit';
  return `texts-${part.split('/').at(-1)}-${language}`;
}

/** Switches of the libraries, and our own one. */
function definesOf(practice: string): Record<string, string | boolean> {
  return {
    __PRACTICE__: practice,
    __VERSION__: JSON.stringify(versionOf()),
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
    __INTLIFY_JIT_COMPILATION__: true,
  };
}

/** The version that package.json tells. */
function versionOf(): string {
  const told: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  const has = typeof told === 'object' && told !== null && 'version' in told;
  return has ? String(told.version) : '';
}
