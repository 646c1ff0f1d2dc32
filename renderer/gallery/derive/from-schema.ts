import { z } from 'zod';
import { moment } from '#renderer/gallery/clock.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * Values that a schema takes: the likeliest first, then one for each other form that a part of it
 * may have. What nobody has written down a sample for still gets its picture.
 */
export function valuesOf(schema: z.ZodType): readonly unknown[] {
  return valuesLike(z.toJSONSchema(schema));
}

function valuesLike(schema: Schema): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return schema.enum;
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms) return forms.flatMap(valuesIn);
  if (schema.type === 'object') return objectsLike(schema);
  if (schema.type === 'array') return listsLike(schema);
  if (schema.type === 'string') return [textLike(schema)];
  if (schema.type === 'boolean') return [false, true];
  return [...new Set([Math.max(usualNumber, schema.minimum ?? 0), schema.minimum ?? 0])];
}
const usualNumber = 3;

/** A schema that is only `true` takes anything. */
function valuesIn(schema: Schema | boolean): readonly unknown[] {
  return typeof schema === 'boolean' ? [''] : valuesLike(schema);
}

function textLike({ format }: Schema): string {
  return format === 'date-time' ? new Date(moment + 40 * 60_000).toISOString() : 'A1B2C3D4';
}

function listsLike({ items, minItems = 0 }: Schema): readonly unknown[] {
  const each = items === undefined || Array.isArray(items) ? [] : valuesIn(items);
  return [each.slice(0, Math.max(1, minItems)), each].filter((list) => list.length >= minItems);
}

/** One part at a time takes another form, so that each form is seen once. */
function objectsLike({ properties = {}, required = [] }: Schema): readonly unknown[] {
  const parts = Object.entries(properties).map(([name, part]) => {
    const values = valuesIn(part);
    return { name, values: required.includes(name) ? values : [undefined, ...values] };
  });
  const usual = Object.fromEntries(parts.map(({ name, values }) => [name, values[0]]));
  const others = parts.flatMap(({ name, values }) =>
    values.slice(1).map((value) => ({ ...usual, [name]: value })),
  );
  return [usual, ...others].map(withoutGaps);
}

function withoutGaps(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
