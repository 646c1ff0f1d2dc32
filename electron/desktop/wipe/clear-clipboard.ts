import { clipboard } from 'electron';
import type { PartResult } from '#shared/wipe-parts.ts';

/** Empties the clipboard and, on Linux, what is merely selected, and looks whether something is left. */
export async function clearClipboard(): Promise<PartResult> {
  const boards = process.platform === 'linux' ? [clipboard, clipboard.selection] : [clipboard];
  for (const board of boards) board.clear();
  const left = await Promise.all(boards.map((board) => board.read()));
  const isEmpty = left.flat().every(({ types }) => types.length === 0);
  return isEmpty ? 'checked' : 'missed';
}
