/**
 * Texts of failures and of a visit's screens, of the frame, of shared steps and of every wizard,
 * under their folders' names; loaded with the first visit.
 */
export const files = import.meta.glob(
  [
    './failure/messages/*.json',
    './staff/messages/*.json',
    '../screens/*/messages/*.json',
    '!../screens/out-of-service/messages/*.json',
    '!../screens/about/messages/*.json',
    '../wizard/messages/*.json',
    '../paper/messages/*.json',
    '../steps/messages/*.json',
    '../wizards/*/messages/*.json',
  ],
  { import: 'default' },
);
