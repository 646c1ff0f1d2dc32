/** Decided when the page is built: true in the practice app's page, false in the kiosk's. */
declare const __PRACTICE__: boolean;
/** The version of the package, told when the page is built. */
declare const __VERSION__: string;

/** For tools that do not read single-file components; vue-tsc sees their real types. */
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  // eslint-disable-next-line no-restricted-exports -- what a component file exports
  export default component;
}

/** The parts of a face's style sheet (build/vite/font-slices.ts). */
declare module '*.css?first';
declare module '*.css?others';
declare module '*.css?name=ko';
declare module '*.css?welcome=ko';
declare module '*.css?welcome=zh-Hans';
