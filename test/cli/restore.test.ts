import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { restoreOn } from '../../src/cli/restore.ts'

describe('restoreOn', () => {
  it('restores first, then lets the signal end the process, with no listener left', () => {
    const happened: unknown[] = []
    const events = new EventEmitter()
    const process = Object.assign(events, {
      pid: 7,
      kill: (pid: number, signal: string) => happened.push([pid, signal, events.listenerCount(signal)]),
    })
    restoreOn('SIGTERM', () => happened.push('restored'), process)
    expect(happened).toEqual([])
    process.emit('SIGTERM')
    expect(happened).toEqual(['restored', [7, 'SIGTERM', 0]])
  })
})
