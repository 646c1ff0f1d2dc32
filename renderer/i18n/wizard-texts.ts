import { textsIn } from './texts.ts';

const files = import.meta.glob(
  [
    './failure/messages/*.json',
    './staff/messages/*.json',
    '../screens/*/messages/*.json',
    '../wizard/messages/*.json',
    '../steps/messages/*.json',
    '../wizards/*/messages/*.json',
  ],
  {
    eager: true,
    import: 'default',
  },
);

/**
 * Texts of failures and of a visit's screens, of the frame, of shared steps and of every wizard,
 * under their folders' names; loaded with the first visit.
 */
export const wizardTexts = { ja: textsIn(files, 'ja'), en: textsIn(files, 'en') };
