import { writeFileSync } from 'node:fs';
import { settingsSchema } from '#shared/settings-schema.ts';

/** `node build/settings-schema.ts` writes the JSON Schema of the settings file; a test holds it. */
export const schemaFile = 'resources/settings.schema.json';

export function schemaText(): string {
  return `${JSON.stringify(settingsSchema(), null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(schemaFile, schemaText());
  console.log(schemaFile);
}
