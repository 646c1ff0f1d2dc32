import { z } from 'zod';

/** What of a JSON schema is told in a table. */
const node = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get items() {
    return node.optional();
  },
  get anyOf() {
    return z.array(node).optional();
  },
  get oneOf() {
    return z.array(node).optional();
  },
});
type Node = z.infer<typeof node>;

interface Member {
  readonly name: string;
  readonly node: Node;
  readonly isOptional: boolean;
}

/** A Markdown table of the members of a request or reply; empty where there are none. */
export function memberTable(schema: z.ZodType): string {
  const rows = membersOf(rootOf(schema), '').map(
    ({ name, node: of, isOptional }) =>
      `| \`${name}\`${isOptional ? ' (optional)' : ''} | ${kindOf(of)} | ${of.description ?? ''} |`,
  );
  return rows.length === 0 ? '' : ['| member | what | |', '|---|---|---|', ...rows].join('\n');
}

const reference = z.object({ $ref: z.string() });

/** What has to be sent, with every named schema in place of its reference. */
function rootOf(schema: z.ZodType): Node {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const whole = JSON.stringify(json, (_, value: unknown) => {
    const read = reference.safeParse(value);
    return read.success ? json.$defs?.[read.data.$ref.split('/').at(-1) ?? ''] : value;
  });
  return node.parse(JSON.parse(whole));
}

/** Every member with its path from the outermost one; `[]` is any element of a list. */
function membersOf(of: Node, path: string): readonly Member[] {
  const variants = of.oneOf ?? of.anyOf ?? [];
  if (variants.length > 0) return merged(variants.flatMap((variant) => membersOf(variant, path)));
  if (of.items) return membersOf(of.items, `${path}[]`);
  return Object.entries(of.properties ?? {}).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const isOptional = !(of.required ?? []).includes(key);
    const inside = membersOf(value, name);
    // An object that says nothing of itself is told by its members.
    const saysNothing = !isOptional && value.description === undefined;
    const isPlain = inside.length > 0 && saysNothing && value.type === 'object';
    return isPlain ? inside : [{ name, node: value, isOptional }, ...inside];
  });
}

/** Variants share members: each is told once, with every constant it may be. */
function merged(members: readonly Member[]): readonly Member[] {
  const byName = Map.groupBy(members, ({ name }) => name);
  return [...byName].flatMap(([, [first, ...others]]) => {
    if (!first) return [];
    const constants = [first, ...others].flatMap(({ node: of }) => of.const ?? []);
    const isOptional = first.isOptional || others.length + 1 < most(byName);
    if (constants.length < 2) return [{ ...first, isOptional }];
    return [{ ...first, node: { enum: constants } }];
  });
}

function most(byName: ReadonlyMap<string, readonly Member[]>): number {
  return Math.max(...[...byName.values()].map(({ length }) => length));
}

function kindOf(of: Node): string {
  if (of.enum) return of.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (of.const !== undefined) return `\`${JSON.stringify(of.const)}\``;
  if (of.format === 'date-time') return 'date and time';
  if (of.pattern !== undefined) return `text like \`${of.pattern.replaceAll('|', '\\|')}\``;
  if (of.type === 'array') return 'list';
  if (of.type === 'string') return `text${lengths(of)}`;
  if (of.type === 'integer')
    return (of.minimum ?? -1) < 0 ? 'whole number' : `whole number from ${of.minimum}`;
  return of.type ?? (of.oneOf || of.anyOf ? 'object' : 'anything');
}

function lengths({ minLength, maxLength }: Node): string {
  if (maxLength !== undefined) return ` of ${minLength ?? 0} to ${maxLength} characters`;
  return minLength === undefined || minLength === 1 ? '' : ` of ${minLength} characters or more`;
}
