import { z } from 'zod';
import { settings } from './settings-file.ts';

/** One setting, for whoever writes the file. */
export interface SettingRow {
  /** `portal.pins[]` is an entry of the list. */
  readonly name: string;
  /** What it must or may be: `needed`, `usually 60, 10 to 600`. */
  readonly bounds: string;
  /** What it is for. */
  readonly words: string;
}

type Schema = z.core.JSONSchema.BaseSchema;

/** The settings file as JSON Schema (2020-12), for editors and other tools. */
export function settingsSchema(): Schema {
  const { $schema, ...schema } = z.toJSONSchema(settings, { io: 'input' });
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: 'Settings of a Genkan kiosk',
    ...schema,
  };
}

/** Every setting, in the order of the schema. */
export function rowsOf(): readonly SettingRow[] {
  return rowsIn(settingsSchema(), '');
}

function rowsIn(schema: Schema, path: string): readonly SettingRow[] {
  const needed = schema.required ?? [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    // JSON Schema knows `true` for "anything"; zod writes none for these settings.
    if (typeof part === 'boolean') return [];
    const whole = path === '' ? name : `${path}.${name}`;
    const bounds = [needed.includes(name) ? 'needed' : '', ...boundsOf(part)];
    const words = part.description ?? '';
    const row = { name: whole, bounds: bounds.filter((one) => one !== '').join(', '), words };
    return [row, ...rowsIn(part, whole)];
  });
  return [...own, ...entriesOf(schema, path)];
}

/** What stands in a list, where that is a group with settings of its own. */
function entriesOf({ items }: Schema, path: string): readonly SettingRow[] {
  if (typeof items !== 'object' || Array.isArray(items)) return [];
  return rowsIn(items, `${path}[]`);
}

function boundsOf(part: Schema): readonly string[] {
  const isPlain = part.default !== undefined && typeof part.default !== 'object';
  return [
    isPlain ? `usually ${String(part.default)}` : '',
    part.minimum !== undefined && part.maximum !== undefined
      ? `${part.minimum} to ${part.maximum}`
      : '',
    part.enum ? `one of ${part.enum.join(', ')}` : '',
    part.maxItems === undefined ? '' : `at most ${part.maxItems} entries`,
  ];
}
