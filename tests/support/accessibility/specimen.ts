/**
 * A small screen in the kiosk's shape with nothing amiss: room, ground, strip. In it,
 * `style(id, changes)`, `add(name, words)` and `rule(css)` plant what is to be found.
 */
export const specimen = `<!doctype html><html lang="en"><head><title>Specimen</title><style>
  body { margin: 0; font: 20px/1.6 sans-serif; background: #fff; color: #222; }
  button, input { font: inherit; min-height: 64px; min-width: 64px; border: 2px solid #555; }
  button { background: #fff; color: #222; }
  :root { --focus: #222; }
  :focus-visible { outline: 4px solid #222; outline-offset: 3px; }
  .edge { overflow: hidden; }
  @keyframes blink { 50% { opacity: 0.4; } }
</style><script>
  const byId = (id) => document.getElementById(id);
  const style = (id, changes) => Object.assign(byId(id).style, changes);
  const rule = (css) => document.styleSheets[0].insertRule(css, document.styleSheets[0].cssRules.length);
  const add = (name, words) => {
    const element = document.createElement(name);
    element.textContent = words;
    document.querySelector('main').append(element);
  };
</script></head><body>
  <main>
    <h1>What shall be done?</h1>
    <p class="edge" id="words">All that is said here is black on white.</p>
    <label>Name <input id="field" placeholder="as on the slip" /></label>
    <button id="choice">This one</button>
  </main>
  <section class="ground"><button id="go">Go on</button></section>
  <footer><button id="help" aria-label="Help">
    <svg width="32" height="32" viewBox="0 0 32 32"><path d="M4 4h24v24z" fill="currentColor" /></svg>
  </button></footer>
</body></html>`;
