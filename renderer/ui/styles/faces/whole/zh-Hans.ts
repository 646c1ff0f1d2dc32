// Chinese: one face of every weight in numbered slices, for whatever is read, typed or comes from
// outside. Loaded with the first visit, and with every part of the page that Welcome has not.
import '#renderer/ui/styles/faces/latin.css';
import '@fontsource-variable/noto-sans-sc/index.css';
