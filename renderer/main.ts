import './zod-first.ts';
import './ui/styles/fonts.ts';
import './ui/styles/all.ts';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { createTexts } from './i18n/i18n.ts';

createApp(App).use(createPinia()).use(createTexts()).mount('#app');
