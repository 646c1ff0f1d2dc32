/** A sheet in the page that is about to be printed. */
export interface SheetOnPaper {
  /** Writes both onto it, exactly as they were typed. */
  fill(name: string, id: string): void;
  wipe(): void;
}
