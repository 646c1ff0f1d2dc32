import { ref, shallowRef } from 'vue';
import type { BrowserPage } from '#shared/contract/practice-mail.ts';
import type { PracticeHost } from '#renderer/host/host.ts';

/** What a form is sent with; an address that is only opened has none. */
export type Fields = Readonly<Record<string, string>>;

export type BrowserStatus = 'still' | 'loading' | 'trouble';

/** The practice phone's browser: one page at a time, and cookies that the world keeps. */
export function useBrowser(host: Pick<PracticeHost, 'browse' | 'closeBrowser'>) {
  const page = shallowRef<BrowserPage>();
  const status = ref<BrowserStatus>('still');
  /** Tells one page from the next, so that no field keeps what was typed in another's. */
  const visits = ref(0);
  let latest = 0;

  async function browse(address: string, fields?: Fields): Promise<void> {
    if (status.value === 'loading') return;
    latest += 1;
    const turn = latest;
    status.value = 'loading';
    const outcome = await host.browse(fields ? { address, fields } : { address });
    // Closed in the meantime: what comes late belongs to nobody.
    if (turn !== latest) return;
    status.value = outcome.ok ? 'still' : 'trouble';
    if (!outcome.ok) return;
    page.value = outcome.value;
    visits.value += 1;
  }

  async function close(): Promise<void> {
    latest += 1;
    page.value = undefined;
    status.value = 'still';
    await host.closeBrowser({});
  }

  return { page, status, visits, browse, close };
}
