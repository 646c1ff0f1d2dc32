import { networkInterfaces } from 'node:os';
import { openPracticePage, signInFirst } from './practice-calls.ts';
import { startTrainingApp } from './training-app.ts';

// Run by itself in a network namespace: says which networks there are, and signs in.
const networks = Object.keys(networkInterfaces());
const app = await startTrainingApp();
const page = await openPracticePage(app.url);
await signInFirst(page);
const overview = await page.account.overview({});
page.leave();
await app.close();
console.log(JSON.stringify({ networks, sawOverview: overview.ok }));
