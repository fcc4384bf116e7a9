import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { entries, nodeEntries, stemOf } from './scripts/entries.ts'

// once, and not by tsup: each of the builds would throw away types that another has made
rmSync('dist', { recursive: true, force: true })

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  treeshake: true,
  // what is imported must be parsed: comments and long names cost a fifth of that time
  minify: true,
  clean: false,
  esbuildOptions(options) {
    // the dictionaries as they are: escaped they would be three times as long
    options.charset = 'utf8'
    // constants where they are used: bundlers of bundled files leave them as variables
    options.minifySyntax = true
  },
}

/** The entry that is no client of chunks. */
const ALONE = './dates'

export default defineConfig([
  {
    // the library: no platform, so that a Node built-in in it fails the build
    ...shared,
    entry: Object.fromEntries(
      Object.entries(entries)
        .filter(([entry]) => entry !== ALONE)
        .map(([entry, source]) => [stemOf(entry), source]),
    ),
    format: ['esm', 'cjs'],
    platform: 'neutral',
    dts: true,
    splitting: true,
  },
  {
    // dates alone, in one piece: what it shares with the library would stand in chunks, in an order that packs worse
    ...shared,
    entry: { [stemOf(ALONE)]: entries[ALONE] as string },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    dts: true,
    splitting: false,
  },
  {
    // what only Node can do, and the worker of its threads: clients of the package too
    ...shared,
    entry: {
      ...Object.fromEntries(Object.entries(nodeEntries).map(([entry, source]) => [stemOf(entry), source])),
      'pool-worker': 'src/node/pool-worker.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'node',
    shims: true,
    external: [/^diwan(\/|$)/],
    dts: { entry: Object.fromEntries(Object.entries(nodeEntries).map(([entry, source]) => [stemOf(entry), source])) },
  },
  {
    // the command: a client of the package like any other
    ...shared,
    entry: { 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    platform: 'node',
    external: [/^diwan(\/|$)/],
  },
])
