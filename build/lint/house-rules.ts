import type { Linter } from 'eslint';

const defaults = ['direct', 'named', 'defaultFrom', 'namedFrom', 'namespaceFrom'];

const forbidden = [
  { property: 'openExternal', message: 'A kiosk opens nothing outside itself.' },
  ...['localStorage', 'sessionStorage', 'indexedDB'].map((property) => ({
    object: 'window',
    property,
    message: 'Nothing of a visitor is kept in the browser’s own stores.',
  })),
  ...['findCredentials', 'findPassword'].map((property) => ({
    property,
    message: 'A search in the key store ends the process where the store is locked.',
  })),
];

const doorOnly = ['handle', 'handleOnce', 'on', 'once'].map((property) => ({
  object: 'ipcMain',
  property,
  message: 'The page is heard in electron/desktop/door.ts and nowhere else.',
}));

/** A listener of one page's own would be a second door. */
const ownIpc = {
  property: 'ipc',
  message: 'The page is heard by the door, not by contents or frames.',
};

const schemesOnly = [
  ...['handle', 'unhandle', 'registerSchemesAsPrivileged'],
  ...['interceptBufferProtocol', 'registerFileProtocol'],
].map((property) => ({
  object: 'protocol',
  property,
  message: 'Schemes are said by the rules own-scheme.ts and foreign-schemes.ts alone.',
}));

const instrumentsOnly = {
  property: 'debugger',
  message: 'Chromium’s instruments are asked in rules/no-file.ts, for one thing alone.',
};

/** The two rules that say what a scheme is. */
export const schemeRules: Linter.RulesRecord = {
  'no-restricted-properties': ['error', ...forbidden, ...doorOnly, ownIpc, instrumentsOnly],
};

/** The rule that keeps the chooser of files from the screen. */
export const instrumentRules: Linter.RulesRecord = {
  'no-restricted-properties': ['error', ...forbidden, ...doorOnly, ownIpc, ...schemesOnly],
};

/** What the one file that hears the page may use beside everything else. */
export const doorRules: Linter.RulesRecord = {
  'no-restricted-properties': ['error', ...forbidden, ownIpc, ...schemesOnly, instrumentsOnly],
};

/** The style of the house, as far as lint can see it. */
export const houseRules: Linter.RulesRecord = {
  eqeqeq: 'error',
  'max-depth': ['error', 2],
  'max-params': ['error', 3],
  'house/own-lines': 'error',
  'house/reasoned-as': 'error',
  'no-else-return': ['error', { allowElseIf: false }],
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: Object.fromEntries(defaults.map((name) => [name, true])) },
  ],
  // Nothing of a visitor is kept in the browser's own stores.
  'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB'],
  'no-restricted-properties': [
    'error',
    ...[...forbidden, ...doorOnly, ownIpc, ...schemesOnly, instrumentsOnly],
  ],
  'no-warning-comments': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  // Spreading a string gives its code points, which is what is counted here.
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  // A handler is async by contract, also where it has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  // Own-property look-ups are typed (noUncheckedIndexedAccess), and file names come from settings.
  'security/detect-object-injection': 'off',
  'security/detect-non-literal-fs-filename': 'off',
};

/** Screens: one shape, no text in templates, nothing that the content security policy refuses. */
export const vueRules: Linter.RulesRecord = {
  'vue/block-lang': ['error', { script: { lang: 'ts' } }],
  'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
  'vue/component-api-style': ['error', ['script-setup']],
  'vue/component-name-in-template-casing': ['error', 'PascalCase'],
  'vue/define-emits-declaration': ['error', 'type-based'],
  'vue/define-props-declaration': ['error', 'type-based'],
  'vue/multi-word-component-names': 'off',
  'vue/no-bare-strings-in-template': 'error',
  'vue/no-static-inline-styles': 'error',
  'vue/no-undef-components': 'error',
  'vue/no-unused-refs': 'error',
  'vue/no-useless-v-bind': 'error',
  'vue/no-v-html': 'error',
  'vue/require-default-prop': 'off',
};

/** The practice portal's passwords are printed on its dock: there is nothing to find out by timing. */
export const practiceRules: Linter.RulesRecord = {
  'security/detect-possible-timing-attacks': 'off',
};

/** A describe block is as long as its story, and fakes are plain objects with methods. */
export const testRules: Linter.RulesRecord = {
  'house/own-lines': 'off',
  'max-params': 'off',
  // Tests look into the browser's own stores to see that nothing is there.
  'no-restricted-properties': 'off',
  '@typescript-eslint/unbound-method': 'off',
  'security/detect-child-process': 'off',
  'security/detect-non-literal-regexp': 'off',
  'security/detect-unsafe-regex': 'off',
};
