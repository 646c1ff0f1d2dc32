/**
 * Where the very first key leads that is pressed on Welcome: to reading aloud, where it is offered,
 * so that nobody has to find it first (EN 301 549, 5.1.3). Undefined for every later key: the heading
 * remembers that it has led there.
 */
export function firstStopFrom(here: Element | null): HTMLElement | undefined {
  if (!here?.matches('[data-welcome] .room h1:not([data-has-led])')) return undefined;
  const stop = document.querySelector<HTMLElement>("[data-read-aloud='off']") ?? undefined;
  if (stop) here.setAttribute('data-has-led', '');
  return stop;
}
