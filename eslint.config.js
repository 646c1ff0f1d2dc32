import { defineConfig } from 'eslint/config';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import security from 'eslint-plugin-security';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import { ownLines } from './build/lint/own-lines.ts';
import { reasonedAs } from './build/lint/reasoned-as.ts';
import { roomRules } from './build/lint/room-rules.ts';
import {
  doorRules,
  houseRules,
  instrumentRules,
  practiceRules,
  schemeRules,
  testRules,
  vueRules,
} from './build/lint/house-rules.ts';

const typed = {
  project: ['./shared/tsconfig.json', './electron/tsconfig.json', './renderer/tsconfig.json'],
  tsconfigRootDir: import.meta.dirname,
  extraFileExtensions: ['.vue'],
};
const code = ['**/*.{ts,vue}'];
const house = { rules: { 'own-lines': ownLines, 'reasoned-as': reasonedAs } };

/** Prettier lays the lines out; rules of layout would only quarrel with it. */
const noLayout = Object.fromEntries(
  Object.entries(vue.rules)
    .filter(([, rule]) => rule.meta.type === 'layout')
    .map(([name]) => [`vue/${name}`, 'off']),
);

export default defineConfig(
  { ignores: ['node_modules', 'out', 'dist', 'gallery', 'test-results', 'playwright-report'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: code, extends: [tseslint.configs.strictTypeChecked, security.configs.recommended] },
  { files: ['renderer/**'], extends: [noUnsanitized.configs.recommended] },
  { files: ['**/*.vue'], extends: [vue.configs['flat/recommended']], rules: noLayout },
  { files: ['**/*.ts'], languageOptions: { parserOptions: typed } },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { ...typed, parser: tseslint.parser } },
    rules: vueRules,
  },
  { files: code, plugins: { house }, rules: houseRules },
  { files: ['electron/desktop/door.ts'], rules: doorRules },
  { files: ['electron/desktop/rules/{own-scheme,foreign-schemes}.ts'], rules: schemeRules },
  { files: ['electron/desktop/rules/no-file.ts'], rules: instrumentRules },
  { files: ['electron/practice/**/*.ts'], rules: practiceRules },
  { files: ['tests/**/*.ts'], rules: testRules },
  roomRules,
  {
    name: 'tools insist on a default export',
    files: ['*.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
