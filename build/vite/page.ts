import path from 'node:path';
import vue from '@vitejs/plugin-vue';
import type { InlineConfig, Plugin } from 'vite';
import { fontSlices } from './font-slices.ts';
import { i18nPrecompile } from './i18n-precompile.ts';

export type Product = 'kiosk' | 'practice';

/** The page of one product. `__PRACTICE__` is decided here, so the kiosk's page has no dock inside. */
export function page(product: Product, plugins: readonly Plugin[] = []): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    root: path.resolve('renderer'),
    base: './',
    plugins: [vue(), i18nPrecompile(), fontSlices(), ...plugins],
    resolve: { alias: { 'vue-i18n': 'vue-i18n/dist/vue-i18n.runtime.esm-bundler.js' } },
    define: definesOf(product),
    build: {
      outDir: path.resolve('out', product, 'page'),
      emptyOutDir: true,
      target: 'chrome150',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // In kB: the strength meter's dictionaries are one file, fetched when somebody types a password.
      chunkSizeWarningLimit: 700,
      // How long each plugin took is of no use to whoever starts the app.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  };
}

/** Switches of the libraries, and our own one. */
function definesOf(product: Product): Record<string, string | boolean> {
  return {
    __PRACTICE__: JSON.stringify(product === 'practice'),
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
