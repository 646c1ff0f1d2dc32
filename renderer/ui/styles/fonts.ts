// BIZ UDPGothic in numbered slices: the browser fetches those whose characters are on the screen.
import '@fontsource/biz-udpgothic/400.css';
import '@fontsource/biz-udpgothic/700.css';
