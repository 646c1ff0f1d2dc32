import type { Rule } from 'eslint';

/**
 * `as` tells the compiler to look away, so it says why: a comment beside it, on its own line or on
 * the line before its statement. `as const` is no assertion.
 */
export const reasonedAs: Rule.RuleModule = {
  meta: {
    type: 'problem',
    messages: { bare: 'Parse it instead, or say beside the `as` why it holds.' },
    schema: [],
  },
  create(context) {
    const commented = new Set(
      context.sourceCode
        .getAllComments()
        .flatMap(({ loc }) => (loc ? linesBetween(loc.start.line, loc.end.line) : [])),
    );
    return {
      'TSAsExpression:not([typeAnnotation.typeName.name="const"])'(node: Rule.Node) {
        const first = (statementOf(node).loc?.start.line ?? 1) - 1;
        const lines = linesBetween(first, node.loc?.end.line ?? first);
        if (!lines.some((line) => commented.has(line))) context.report({ node, messageId: 'bare' });
      },
    };
  },
};

/** The statement, or the property of an object or class, that the assertion is part of. */
function statementOf(node: Rule.Node): Rule.Node {
  const isWhole = /(?:Statement|Declaration|^Property|^PropertyDefinition)$/.test(node.type);
  return isWhole || node.type === 'Program' ? node : statementOf(node.parent);
}

function linesBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
