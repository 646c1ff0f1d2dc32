import './zod-first.ts';
import './ui/styles/fonts.ts';
import './ui/styles/all.ts';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { createTexts } from './i18n/i18n.ts';
import { files } from './i18n/page-texts.ts';
import { createShelf, shelfKey } from './i18n/shelf.ts';
import { startLanguage } from './i18n/start-language.ts';
import { loadFaces } from './ui/faces.ts';

const texts = createTexts(startLanguage);
const shelf = createShelf(texts.global, loadFaces);
await shelf.add(files, 'welcome');
createApp(App).use(createPinia()).use(texts).provide(shelfKey, shelf).mount('#app');
