// Chinese: the slices that its texts need until a visit begins (build/vite/font-slices.ts); the whole
// face is in `whole/zh-Hans.ts`. It stands behind our own face's Latin.
import './latin.css';
import '@fontsource-variable/noto-sans-sc/index.css?welcome=zh-Hans';
