/** Ends a process at once, whatever it is doing; one that has ended by itself is no trouble. */
export function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Its exit is on its way here.
  }
}
