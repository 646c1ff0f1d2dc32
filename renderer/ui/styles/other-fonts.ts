// The slices of BIZ UDPGothic that no text of ours needs: for people's names and for whatever else
// comes from outside. Loaded with the first visit (build/vite/font-slices.ts).
import '@fontsource/biz-udpgothic/400.css?others';
