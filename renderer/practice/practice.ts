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
export { copyOf } from './paper-copy.ts';
export { default as PracticeTag } from './PracticeTag.vue';
export { files as practiceTexts } from './texts.ts';
