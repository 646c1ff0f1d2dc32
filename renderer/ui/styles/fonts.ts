// BIZ UDPGothic in numbered slices: the browser fetches those whose characters are on the screen.
// These are the ones that texts of ours need; `other-fonts.ts` lists the rest. The build divides
// them and adds weight 700 (build/vite/font-slices.ts).
import '@fontsource/biz-udpgothic/400.css?first';
// What our face lacks of the languages' own names, which stand on the first screen.
import '@fontsource-variable/noto-sans-kr/index.css?name=ko';
