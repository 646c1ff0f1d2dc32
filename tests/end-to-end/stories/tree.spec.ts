import { expect } from '@playwright/test';
import { test } from '#tests/support/stories/door.ts';
import { languagesOf } from '#tests/support/stories/in-turn.ts';
import { listen, rowOf } from '#tests/support/stories/listening.ts';
import { treeStories } from '#tests/support/stories/tree-stories.ts';

for (const [index, story] of treeStories.entries()) {
  for (const language of languagesOf(index)) {
    test(`${story.name}: told by the accessibility tree alone, ${language}`, async ({
      page,
      watch,
    }) => {
      // The page was opened by what watches it.
      expect(watch.troubles).toEqual([]);
      const listening = await listen({ page, story, language });
      await story.tell(listening);
      console.log(rowOf(story, language, listening.visitor.count()));
    });
  }
}
