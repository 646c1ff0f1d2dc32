import { refuse, type Rule } from './rule.ts';

/** `moveTo` and `resizeTo` of a page move nothing. */
export const noMovingWindow: Rule = { page: (page) => page.on('content-bounds-updated', refuse) };
