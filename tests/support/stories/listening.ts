import type { Page } from '@playwright/test';
import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import { choosePerson, foldDock } from '#tests/support/dock.ts';
import { languageOf, type Language } from '#shared/languages.ts';
import { readTexts } from '#tests/support/texts.ts';
import { whoIn, type Listening, type TreeStory } from './tree-stories.ts';
import { createTreeVisitor, type TreeCount } from './tree-visitor.ts';

interface Seat {
  readonly page: Page;
  readonly story: TreeStory | undefined;
  readonly language: Language;
  /** How long to wait for a word, in milliseconds. */
  readonly patience?: number;
}

/** Somebody who sees nothing in front of Welcome, as the person of a story. */
export async function listen({ page, story, language, patience }: Seat): Promise<Listening> {
  const institution = practiceInstitution(shippedInstitution('osaka-university'));
  const japanese = { page, way: 'mouse', texts: readTexts('ja'), institution } as const;
  if (story?.situation) await choosePerson(japanese, story.situation);
  await foldDock(japanese);
  const visitor = await createTreeVisitor(page, readTexts(language), patience);
  if (language !== 'ja') {
    await visitor.pressesNamed(languageOf(language).name);
    await visitor.hears('strip.now-language');
  }
  const trainer = { ...japanese, texts: visitor.texts };
  return { visitor, trainer, who: whoIn(story, institution), institution };
}

/** One line of the table. */
export function rowOf({ name }: TreeStory, language: Language, count: TreeCount): string {
  const { keys, characters, announcements } = count;
  const cost = `${keys} keys, ${characters} characters typed, ${announcements} announcements`;
  return `${language} ${name.padEnd(26)} ${cost}`;
}
