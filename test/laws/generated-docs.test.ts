import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('pages that are made from the corpora', () => {
  it.each([
    ['docs/officials.md', 'scripts/generate-officials-doc.ts'],
    ['docs/dates.md', 'scripts/generate-dates-table.ts'],
  ])(
    '%s is what %s makes: run it again',
    (page, script) => {
      const file = join(mkdtempSync(join(tmpdir(), 'docs-')), 'page.md')
      execFileSync(process.execPath, ['--import', 'tsx', script, file], { cwd: root })
      expect(readFileSync(file, 'utf8') === readFileSync(join(root, page), 'utf8')).toBe(true)
    },
    60_000,
  )
})
