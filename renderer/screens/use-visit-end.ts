import { ref } from 'vue';
import type { Host } from '#renderer/host/host.ts';
import { useDisplay } from '#renderer/stores/display.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import { useVisit } from '#renderer/stores/visit.ts';

type Reason = Parameters<Host['machine']['endVisit']>[0]['reason'];

/**
 * Ends a visit once, whoever asks first. This page goes with it: the receipt and the usual display
 * settings belong to the next one.
 */
export function useVisitEnd(host: () => Host | undefined) {
  const kiosk = useKiosk();
  const visit = useVisit();
  const settings = useDisplay();
  const isEnding = ref(false);
  /** End was pressed in the middle: asked before anything is lost. */
  const isAsked = ref(false);

  let reason: Reason | undefined;

  async function end(why: Reason): Promise<void> {
    if (isEnding.value) return;
    isEnding.value = true;
    isAsked.value = false;
    reason = why;
    if (!(await tellMachine())) kiosk.isShut = true;
  }
  /** Whether the machine has heard that the visit ends; it takes this page away then. */
  async function tellMachine(): Promise<boolean> {
    if (!reason) return false;
    const { language } = settings.display;
    const outcome = await host()?.machine.endVisit({ reason, language });
    return outcome?.ok ?? false;
  }
  return {
    isEnding,
    isAsked,
    end,
    tellMachine,
    /** End in the strip. */
    askToEnd: () => {
      if (visit.stepsToGo > 0) isAsked.value = true;
      else void end('end');
    },
  };
}
