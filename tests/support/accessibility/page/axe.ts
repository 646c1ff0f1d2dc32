import axe from 'axe-core';

/** A rule and one thing that breaks it, or of which axe cannot tell. */
export interface AxeFinding {
  readonly rule: string;
  readonly selector: string;
  readonly why: string;
}
export interface AxeAnswer {
  readonly violations: readonly AxeFinding[];
  readonly incomplete: readonly AxeFinding[];
}

/** WCAG 2.0 to 2.2, A and AA; no rule off, no element left out. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function runAxe(): Promise<AxeAnswer> {
  const { violations, incomplete } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations', 'incomplete'],
  });
  return { violations: violations.flatMap(each), incomplete: incomplete.flatMap(each) };
}

function each({ id, nodes }: axe.Result): readonly AxeFinding[] {
  return nodes.map(({ target, any, all, none }) => ({
    rule: id,
    selector: target.join(' '),
    why: [...any, ...all, ...none]
      .map(({ message }) => message)
      .join('; ')
      .slice(0, 200),
  }));
}
