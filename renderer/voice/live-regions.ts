/** Where what changes is told without the focus going there (WAI-ARIA 1.2, 6.6). */
const regions = '[role=alert], [role=status], [aria-live=polite], [aria-live=assertive]';

/** Something to be told: a region as a whole, or what was added to one that tells only that. */
interface News {
  readonly element: Element;
  readonly kind: 'polite' | 'assertive';
}

/**
 * Calls `tell` with what changed in a live region, or with an alert that has come with its words. A
 * status that comes with its words is part of a new screen, and is read there. Gives back what ends it.
 */
export function watchLiveRegions(tell: (news: readonly News[]) => void): () => void {
  const observer = new MutationObserver((records) => {
    const changed = new Set(records.flatMap(changedIn));
    const news = [...changed].filter(isHeard);
    if (news.length > 0) tell(news.map((element) => ({ element, kind: kindOf(element) })));
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}

function changedIn({ target, addedNodes }: MutationRecord): readonly Element[] {
  const around = target instanceof Element ? target : target.parentElement;
  const region = around?.closest(regions);
  const added = [...addedNodes].filter((node) => node instanceof Element);
  if (!region) return added.flatMap((node) => alertsIn(node));
  return region.getAttribute('aria-relevant') === 'additions' ? added : [region];
}

function alertsIn(node: Element): readonly Element[] {
  return node.matches('[role=alert]') ? [node] : [...node.querySelectorAll('[role=alert]')];
}

/** What a question covers is not heard, and neither is what stands beside the kiosk's page. */
function isHeard(element: Element): boolean {
  return element.isConnected && !element.closest('[inert], .dock');
}

function kindOf(element: Element): News['kind'] {
  return element.closest('[role=alert], [aria-live=assertive]') ? 'assertive' : 'polite';
}
