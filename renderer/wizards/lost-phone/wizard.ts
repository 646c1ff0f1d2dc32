import type { Wizard } from '#renderer/wizard/define.ts';
import CodeStep from './CodeStep.vue';
import { asks, isCodeOfUse, networkOf, type LostShape } from './facts.ts';
import PhoneStep from './PhoneStep.vue';
import WayStep from './WayStep.vue';

const way = { screen: WayStep, idle: 'usual', end: 'closed' } as const;

/** Leads to the right one of the four ways by at most two questions (domain.md 4.5). */
export const lostPhone: Wizard<LostShape> = {
  name: 'lost-phone',
  needs: 'nothing',
  startsAt: [{ to: 'phone' }],
  keepsAtEnd: [],
  steps: {
    phone: {
      asks: asks.phone,
      screen: PhoneStep,
      goesTo: [
        { to: 'old-device', when: ({ answers }) => answers.phone?.phone === 'works' },
        { to: 'code', when: isCodeOfUse },
        { to: 'elsewhere', when: ({ given }) => networkOf(given) === 'off' },
        { to: 'campus' },
      ],
      idle: 'usual',
    },
    code: {
      asks: asks.code,
      screen: CodeStep,
      goesTo: [
        { to: 'with-code', when: ({ answers }) => answers.code?.code === 'known' },
        { to: 'elsewhere', when: ({ given }) => networkOf(given) === 'off' },
        { to: 'campus' },
      ],
      idle: 'usual',
    },
    'old-device': { asks: asks['old-device'], ...way },
    'with-code': { asks: asks['with-code'], ...way },
    campus: { asks: asks.campus, ...way },
    elsewhere: { asks: asks.elsewhere, ...way },
  },
};
