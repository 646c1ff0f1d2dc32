// Faces for what BIZ UDPGothic has not: Hangul and Chinese, in numbered slices, fetched with the keys
// of a search. They stand behind it in the tokens' `--face`.
import '@fontsource-variable/noto-sans-kr/index.css';
import '@fontsource-variable/noto-sans-sc/index.css';
