import type { Slip } from '#renderer/paper/slip.ts';

/** What the last screen of a wizard has said. */
export const said = {
  heading: 'The new password works',
  confirmed: 'Confirmed by the portal at 09:00',
  rows: [{ when: 'Now', what: 'Everything on campus', notes: ['within ten minutes'] }],
};

/** A slip of seven parts. */
export const aSlip: Slip = {
  ...said,
  by: 'Example University',
  lost: ['Come to a kiosk.', 'Use the release code.'],
  desk: [{ when: 'Help desk', what: 'Room 1' }],
  help: 'https://help.example.org/',
  foot: ['Nothing personal'],
};
