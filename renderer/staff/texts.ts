/**
 * The words of the staff's screens, under the names of their folders, with those of failures and of
 * forms; they come with the screens.
 */
export const files = import.meta.glob(
  [
    './*/messages/*.json',
    '../i18n/failure/messages/*.json',
    '../i18n/staff/messages/*.json',
    '../wizard/messages/*.json',
  ],
  { import: 'default' },
);
