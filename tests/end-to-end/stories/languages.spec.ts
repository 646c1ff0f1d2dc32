import { expect } from '@playwright/test';
import { languages } from '#shared/languages.ts';
import { choosePerson } from '#tests/support/dock.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { test } from '#tests/support/stories/door.ts';
import { everyWizard } from '#tests/support/stories/every-wizard.ts';
import { countFlow } from '#tests/support/stories/flows.ts';
import { languagesOf } from '#tests/support/stories/in-turn.ts';
import { readTexts } from '#tests/support/texts.ts';

for (const [index, flow] of everyWizard.entries()) {
  for (const language of languagesOf(index)) {
    test(`${flow.name} is finished in ${language}`, async ({ visitor }) => {
      await choosePerson(visitor, flow.situation);
      const speaker = { ...visitor, texts: readTexts(language) };
      await chooseLanguage(speaker);
      const { screens } = await countFlow(speaker, flow);
      console.log(`${language} ${flow.name}: ${screens.length} screens`);
      expect(screens.length).toBeGreaterThan(1);
    });
  }
}

test('there are stories enough for every language to have its turn', () => {
  const told = new Set(everyWizard.flatMap((_, index) => languagesOf(index)));
  expect([...told].sort()).toEqual(languages.map(({ code }) => code).sort());
});
