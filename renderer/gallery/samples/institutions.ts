import { shippedInstitution, shippedNames } from '#electron/services/institutions.ts';
import type { Institution } from '#shared/institution.ts';
import type { Text } from '#shared/languages.ts';

const shipped: readonly Institution[] = shippedNames.flatMap((name) => {
  const found = shippedInstitution(name);
  return found ? [found] : [];
});

/** The first of the shipped profiles for which that holds. */
function profileWhere(holds: (profile: Institution) => boolean): Institution {
  const found = shipped.find(holds);
  if (!found) throw new Error('no shipped profile is like that any more');
  return found;
}

/** The profile that a kiosk has where nobody names one. */
export const usualProfile = profileWhere(() => true);

/** Keys instead of first passwords, MFA first, no release code: most differs from the usual one. */
export const keyProfile = profileWhere(({ firstLogin }) => firstLogin.secret === 'activation-key');

/** The usual one with another rule for passwords. */
export const otherRuleProfile = profileWhere(
  ({ firstLogin, password }) =>
    firstLogin.secret === 'password' && password.maxLength !== usualProfile.password.maxLength,
);

/** In other languages a text leans on one of these. */
function twice({ ja, en }: Text): Text {
  return { ja: `${ja}・総合情報教育推進機構`, en: `${en} and Comprehensive Information Services` };
}

/** The usual one with names and addresses as long as they get. */
export const longProfile: Institution = {
  ...usualProfile,
  name: twice(usualProfile.name),
  idName: twice(usualProfile.idName),
  roleIdName: twice(usualProfile.roleIdName),
  helpDesk: twice(usualProfile.helpDesk),
  helpContact: `identity-and-access.help-desk.${usualProfile.helpContact}`,
  firstLogin: { ...usualProfile.firstLogin, slip: twice(usualProfile.firstLogin.slip) },
};
