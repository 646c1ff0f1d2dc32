import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/**
 * Unit tests. Texts stay plain here (the full vue-i18n compiles them); the precompiled page is
 * what the end-to-end tests drive.
 */
export default defineConfig({
  plugins: [vue()],
  define: { __VERSION__: '"0.0.0"', __PRACTICE__: true },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    globals: false,
    testTimeout: 20_000,
  },
});
