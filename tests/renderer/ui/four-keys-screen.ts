/** A kiosk in small: every kind of text, control and row that four keys may meet. */
export const screen = `
  <header class="lintel" data-stop><span>Genkan</span><time>12:00</time></header>
  <main class="room" tabindex="0">
    <h1 tabindex="-1">Log in</h1>
    <p id="why">With what stands on the slip.</p>
    <svg aria-hidden="true"><text>drawn</text></svg>
    <section class="notice"><div><b>Heed.</b> Small letters only.</div></section>
    <div class="field">
      <label for="id">ID</label><input id="id" data-keys="id" aria-describedby="hint" />
      <p id="hint">Like u123456a</p>
    </div>
    <div role="radiogroup">
      <button id="one" type="button" role="radio" aria-checked="true" tabindex="0">One</button>
      <button id="two" type="button" role="radio" aria-checked="false" tabindex="-1">Two</button>
    </div>
    <ul data-stop><li>Rule one</li><li>Rule two</li></ul>
    <p role="status"></p>
    <p class="vh">for screen readers</p>
    <dl><div><dt>Desk</dt><dd>Main hall</dd></div></dl>
  </main>
  <section class="ground">
    <div id="pad" data-row><button id="k1">1</button><button id="k2">2</button></div>
    <button id="back" data-back>Back</button><button id="main">Log in</button>
  </section>`;
