import type { Chapter } from '#build/portal-guide/chapters.ts';
import type { Tools } from './tools.ts';

/** One rule of the contract, as the portal guide prints it and the report names it. */
export interface Rule {
  /** Stable, of small letters and hyphens; unique. */
  readonly id: string;
  /** Where the guide explains it. */
  readonly chapter: Chapter;
  /** The rule as one sentence about the portal. */
  readonly rule: string;
}

/** A rule with what is done to see whether a portal keeps it. */
export interface Check extends Rule {
  /** Ends well where the rule holds; throws a Breach or NotMade otherwise. */
  readonly run: (tools: Tools) => Promise<void>;
}
