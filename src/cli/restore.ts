/** What of a process is needed here. */
export interface Endable {
  readonly pid: number
  once(event: string, listener: () => void): unknown
  kill(pid: number, signal: NodeJS.Signals): unknown
}

/**
 * Has the terminal restored before a signal ends the process; it ends as it would have without this, so that a shell
 * sees the same.
 */
export function restoreOn(signal: NodeJS.Signals, restore: () => void, ended: Endable = process): void {
  ended.once(signal, () => {
    restore()
    ended.kill(ended.pid, signal)
  })
}
