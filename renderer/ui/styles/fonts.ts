// BIZ UDPGothic in numbered slices: the browser fetches those whose characters are on the screen.
// The build adds weight 700 (build/vite/font-slices.ts).
import '@fontsource/biz-udpgothic/400.css';
