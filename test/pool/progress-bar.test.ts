import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { duration, figures, progressBar } from '../../src/node/progress-bar.ts'

describe('progress bar', () => {
  it('shows documents, MB/s and the time left', () => {
    expect(figures({ documents: 12345, failed: 2, bytes: 30e6 }, 3, 90e6)).toEqual({
      documents: '12,345 documents, 2 failed',
      speed: '10.0 MB/s',
      left: ' | 0:06 left',
    })
    expect(figures({ documents: 1, failed: 0, bytes: 1 }, 1).left).toBe('')
  })
  it('writes times as people do', () => {
    expect([0, 65, 3599, 7800, Number.POSITIVE_INFINITY].map(duration)).toEqual([
      '0:00',
      '1:05',
      '59:59',
      '2:10:00',
      '?',
    ])
  })
  it('is none where the output is no terminal', () => {
    expect(progressBar({ isTTY: false } as NodeJS.WriteStream, 10)).toBeUndefined()
  })
  it('shows the cursor again when it stops, and only once', () => {
    let written = ''
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 80 })
    terminal.on('data', (text) => {
      written += text
    })
    const bar = progressBar(terminal as unknown as NodeJS.WriteStream, 10)
    bar?.stop()
    bar?.stop()
    expect(written.split('\x1b[?25l')).toHaveLength(2)
    expect(written.split('\x1b[?25h')).toHaveLength(2)
  })
})
