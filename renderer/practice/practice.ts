import en from './messages/en.json';
import ja from './messages/ja.json';
import './styles/dock.css';
import './styles/ground.css';
import './styles/phone.css';
import './styles/phone-apps.css';
import './styles/beside.css';

/**
 * Everything the practice app's page has beside the kiosk's. To be imported behind `__PRACTICE__` by
 * `import()` alone, so that the kiosk's page is built without a trace of it, its styles included.
 */
export { default as PracticeDock } from './PracticeDock.vue';
export { default as PracticeTag } from './PracticeTag.vue';

/** The dock's texts by language, for `mergeLocaleMessage`; all stand under `practice`. */
export const practiceMessages = { ja: { practice: ja }, en: { practice: en } };
