// Korean: the slices that its texts need until a visit begins (build/vite/font-slices.ts); the whole
// face is in `whole/ko.ts`. It stands behind our own face's Latin.
import './latin.css';
import '@fontsource-variable/noto-sans-kr/index.css?welcome=ko';
