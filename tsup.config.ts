import { readFileSync, rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { entries, nodeEntries, stemOf } from './scripts/entries.ts'
import { packedCharacter, symbolOf } from './src/text/characters.ts'

// once, and not by tsup: each of the builds would throw away types that another has made
rmSync('dist', { recursive: true, force: true })

/** Entries that are no clients of chunks: what they share is little, and each chunk is one more file to load for all. */
const ALONE = ['./dates', './compile']

/**
 * What `diwan/dates` calls parts of what it reads, and no caller sees: short names save 500 of 27,000 bytes. Not those
 * of results, of options and of what rows of dictionaries say, nor `page`, which other recognizers' pages have too.
 */
const INNER_FIELDS = `
  ago ahead announces arabic bare beforeWord begins block bracket byToken categories century counted dayOffset
  decade digits direction edges endTokens endings ends entries entryCategories entryFlags first flags foreign
  forms found governed hits is isNamesake isNowadays isOfOccasion items keys last latin lengths lexicon likely
  monthOffset named needsBoth next nth numbered numbers offset opening ordinal part persian published reading
  roles root row rowOf sense senses shift short sign skip span spoiled starts symbols tight tokenCount tokenEnds
  tokenJoints tokenKinds tokenStarts told unsettled verbal votes waw weak weekOffset words yearDigits yearOffset
  yearTo
`

const sourcesOf = (accept: (entry: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([entry]) => accept(entry))
      .map(([entry, source]) => [stemOf(entry), source]),
  )

/**
 * Writes the few letters of a file of code and packed dictionaries as escapes: a file of bytes is parsed in half the
 * memory and sooner. Where letters are many, escapes would be three times as long.
 */
const asBytes: NonNullable<Options['plugins']>[number] = {
  name: 'as bytes',
  renderChunk(code) {
    const letters = code.match(/[^\0-\x7f]/g)?.length ?? 0
    if (letters > code.length / 50) return undefined
    const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
    return { code: code.replace(/[^\0-\x7f]/g, escaped) }
  },
}

/** Words as they stand in packed forms. */
const packedWords = (code: string): string =>
  code.replace(/[\u0620-\u06ff]/g, (letter) => packedCharacter(symbolOf(letter)))

/**
 * Writes the sources of `diwan/dates` in fewer bytes: symbols of letters as numbers and words in packed letters, as
 * `SYMBOL_CHARACTERS` has them there; `==` where the types say that nothing is converted, which is everywhere but where
 * the caller's own values are checked.
 */
const inFewBytes: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'in few bytes',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8').replace(/\bsymbolOf\('(.)'\)/g, (_, letter) => `${symbolOf(letter)}`)
      if (/generated[/\\](suffixes|small-words)\.ts$/.test(path)) contents = packedWords(contents)
      if (!path.endsWith('check-call.ts'))
        contents = contents.replace(/([!=])== undefined\b/g, '$1= null').replace(/([!=])==/g, '$1=')
      return { contents, loader: 'ts' }
    })
  },
}

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  treeshake: true,
  // what is imported must be parsed: comments and long names cost a fifth of that time
  minify: true,
  clean: false,
  plugins: [asBytes],
  esbuildOptions(options) {
    // the dictionaries as they are: escaped they would be three times as long
    options.charset = 'utf8'
    // all that makes it quicker is built in, see src/quick.ts
    options.define = { ...options.define, SMALL: 'undefined' }
    // constants where they are used: bundlers of bundled files leave them as variables
    options.minifySyntax = true
  },
}

export default defineConfig([
  {
    // the library: no platform, so that a Node built-in in it fails the build
    ...shared,
    entry: sourcesOf((entry) => !ALONE.includes(entry)),
    format: ['esm', 'cjs'],
    platform: 'neutral',
    dts: true,
    splitting: true,
  },
  ...ALONE.map(
    (alone): Options => ({
      // in one piece; dates pack better in the order of their own imports than cut into chunks
      ...shared,
      esbuildOptions(options, context) {
        shared.esbuildOptions?.(options, context)
        if (alone !== './dates') return
        // without what only makes it quicker, see src/quick.ts
        options.define = { ...options.define, SMALL: 'true' }
        // declarations of fields without a value write nothing; elsewhere they give objects one shape from the beginning
        delete options.tsconfig
        options.tsconfigRaw = { compilerOptions: { target: 'ES2022', useDefineForClassFields: false } }
      },
      // what is called once stays where it is written, functions stand before the rest: gzip finds more that is alike
      minify: 'terser',
      esbuildPlugins: alone === './dates' ? [inFewBytes] : [],
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: { passes: 3, inline: 1, reduce_funcs: false, if_return: false, pure_getters: true, hoist_funs: true },
        ...(alone === './dates' && {
          // also those that something in a browser has by chance
          mangle: {
            properties: { regex: new RegExp(`^(${INNER_FIELDS.trim().split(/\s+/).join('|')})$`), builtins: true },
          },
        }),
      },
      entry: sourcesOf((entry) => entry === alone),
      format: ['esm', 'cjs'],
      platform: 'neutral',
      dts: true,
      splitting: false,
    }),
  ),
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
