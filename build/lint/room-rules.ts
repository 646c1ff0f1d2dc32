import type { Linter } from 'eslint';
import type { Room } from './room.ts';
import { rooms } from './rooms.ts';

/**
 * One block per room. `no-restricted-imports` does not see `import()`, so the same table also
 * feeds `no-restricted-syntax`; a later block with either rule would replace these.
 */
export const roomRules: readonly Linter.Config[] = [
  ...rooms.map(block),
  {
    name: 'rooms/outside',
    files: ['{build,tests}/**/*.ts', '*.config.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^\\.\\./', message: 'Name another folder by #build/ or #tests/.' }],
        },
      ],
    },
  },
];

function block(room: Room): Linter.Config {
  const dynamic = oneOf(room.may).replaceAll('/', '\\x2f');
  return {
    name: `rooms/${room.name}`,
    files: [...room.files],
    ignores: [...(room.except ?? [])],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...patternsOf(room)] }],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression:not([source.value=/^${dynamic}/])`, message: room.says },
      ],
    },
  };
}

function patternsOf({ may, mayAsType = [], says }: Room): readonly object[] {
  const others = { regex: `^(?!${oneOf([...may, ...mayAsType])})`, message: says };
  if (mayAsType.length === 0) return [others];
  return [others, { regex: `^${oneOf(mayAsType)}`, message: says, allowTypeImports: true }];
}

/** A name stands for itself; one that ends in `/` or `:` for everything that begins with it. */
function oneOf(names: readonly string[]): string {
  const parts = names.map((name) => name.replaceAll('.', '\\.') + (/[/:]$/.test(name) ? '' : '$'));
  return `(?:${parts.join('|')})`;
}
