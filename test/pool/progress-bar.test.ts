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
})
