import '#renderer/zod-first.ts';
import '#renderer/ui/styles/fonts.ts';
import '#renderer/ui/styles/all.ts';
// Every language can be shown.
import '#renderer/ui/styles/faces/whole/ko.ts';
import '#renderer/ui/styles/faces/whole/zh-Hans.ts';
import { Clock } from './clock.ts';
import { openGallery } from './gallery.ts';
import { allStates } from './states.ts';

const states = await allStates();
window.gallery = openGallery(states, new Clock());
