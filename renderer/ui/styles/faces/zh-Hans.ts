// Chinese: one face of every weight in numbered slices. It stands behind our own face's Latin.
import './latin.css';
import '@fontsource-variable/noto-sans-sc/index.css';
