/** Decided when the page is built: true in the practice app's page, false in the kiosk's. */
declare const __PRACTICE__: boolean;
