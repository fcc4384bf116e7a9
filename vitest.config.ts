import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { entries, nodeEntries, specifierOf } from './scripts/entries.ts'

const sourceOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    // inside the repository `diwan` is its source
    alias: Object.entries({ ...entries, ...nodeEntries }).map(([entry, source]) => ({
      find: new RegExp(`^${specifierOf(entry)}$`),
      replacement: sourceOf(source),
    })),
  },
  test: {
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    setupFiles: ['test/laws/seed.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'test/types/tsconfig.json' },
    testTimeout: 20_000,
  },
})
