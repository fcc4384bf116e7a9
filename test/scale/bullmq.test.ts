import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = fileURLToPath(new URL('../../examples/scale/bullmq/run.ts', import.meta.url))
const hasRedis = !spawnSync('redis-server', ['--version']).error

describe('examples/scale/bullmq', () => {
  it.skipIf(!hasRedis)(
    'loses no page when a worker is killed',
    async () => {
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', run, '1500'], {
        timeout: 110_000,
      })
      expect(stdout).toMatch(/^killed a worker after \d+ results$/m)
      expect(stdout).toMatch(/^1500 results, 0 missing, 0 jobs failed/m)
    },
    120_000,
  )
})
