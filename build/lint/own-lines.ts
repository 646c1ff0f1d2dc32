import type { Rule } from 'eslint';

/** Lines of its own that a function may have: what fits on a screen. */
const most = 25;

/**
 * A function fits on a screen. Lines of the functions inside it are counted there and not here, so
 * that a factory of small functions is as welcome as a module of them. Blank lines and comments
 * don't count.
 */
export const ownLines: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    messages: { long: `A function has at most ${most} lines of its own; this has {{lines}}.` },
    schema: [],
  },
  create(context) {
    const inner: Set<number>[] = [];
    const enter = () => inner.push(new Set());
    const leave = (node: Rule.Node) => {
      const elsewhere = inner.pop();
      const lines = [...linesOf(context, node)].filter((line) => !elsewhere?.has(line)).length;
      if (lines > most) context.report({ node, messageId: 'long', data: { lines: `${lines}` } });
      for (const line of insideOf(node)) inner.at(-1)?.add(line);
    };
    const kinds = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
    return Object.fromEntries(
      kinds.flatMap((kind) => [
        [kind, enter],
        [`${kind}:exit`, leave],
      ]),
    );
  },
};

function linesOf(context: Rule.RuleContext, node: Rule.Node): Set<number> {
  return new Set(context.sourceCode.getTokens(node).map((token) => token.loc.start.line));
}

/** The lines between a function's first and last line. */
function insideOf({ loc }: Rule.Node): readonly number[] {
  if (!loc) return [];
  const count = Math.max(0, loc.end.line - loc.start.line - 1);
  return Array.from({ length: count }, (_, index) => loc.start.line + 1 + index);
}
