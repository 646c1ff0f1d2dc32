import { people, type Person } from '#electron/practice/people.ts';

/** The first of the cast who shows a situation. */
export function person(situation: Person['situation']): Person {
  const found = people.find((one) => one.situation === situation);
  if (!found) throw new Error(`nobody in the cast shows ${situation}`);
  return found;
}
