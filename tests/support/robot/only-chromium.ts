/**
 * What the Chromium of a Debian computer still does although page and app refuse it, and Electron does
 * not have; by the act as it is said, each with the reason. It is counted apart and never passed over.
 */
export const onlyChromium: ReadonlyMap<string, string> = new Map([]);

/**
 * What it does with a bare page in its window, tried chord by chord under `--kiosk`: Electron has none
 * of these commands as long as there is no menu. Nothing is forgiven here: where one of them gets
 * through, the app has let the key pass.
 */
export const chromiumCommands: ReadonlyMap<string, string> = new Map([
  ...named('zooms', 'Ctrl+Minus Ctrl+Equal Ctrl+Shift+Minus Ctrl+Shift+Equal'),
  ...named('zooms', 'Ctrl+NumMinus Ctrl+NumPlus Ctrl+NumEqual Ctrl+Shift+NumEqual'),
  ...named('closes the window', 'Ctrl+W Ctrl+Shift+W Ctrl+F4 Alt+F4'),
  ...named('opens a window or a tab', 'Ctrl+N Ctrl+Shift+N Ctrl+T'),
  ...named('loads again', 'F5 Ctrl+F5 Shift+F5 Ctrl+R Ctrl+Shift+R'),
  ...named('loads again', 'Ctrl+BrowserReload Shift+BrowserReload'),
  ...named('goes elsewhere', 'Alt+Home BrowserHome Shift+F1 Ctrl+H Ctrl+J Ctrl+Shift+O'),
  ...named('opens a dialog', 'Ctrl+O Ctrl+P Ctrl+Shift+P Ctrl+D'),
  ...named('opens a dialog', 'Ctrl+Shift+Delete Ctrl+Shift+NumPeriod'),
  ...named('opens the task manager', 'Shift+Escape'),
  ...named('opens the search bar', 'F3 Shift+F3 Ctrl+F Ctrl+G Ctrl+Shift+G'),
  ...named('asks for caret browsing', 'F7'),
  ...named('opens the developer tools', 'F12 Ctrl+U Ctrl+Shift+I Ctrl+Shift+J Ctrl+Shift+C'),
]);

function named(what: string, acts: string): readonly (readonly [string, string])[] {
  return acts.split(' ').map((act) => [act, what] as const);
}
