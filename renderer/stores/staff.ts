import { defineStore } from 'pinia';
import { ref } from 'vue';
import { useVisit } from './visit.ts';

/** Whether the page belongs to staff now. Nobody comes there out of a visit. */
export const useStaff = defineStore('staff', () => {
  const visit = useVisit();
  /** Their screens stand in the place of the visitors', the question for the PIN first. */
  const isOpen = ref(false);
  /** The PIN was right. */
  const isIn = ref(false);

  return {
    isOpen,
    isIn,
    open: () => {
      isOpen.value = !visit.isUnderWay;
    },
    close: () => {
      isOpen.value = false;
      isIn.value = false;
    },
  };
});
