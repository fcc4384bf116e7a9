/** How `diwan/dates` is built in few bytes: what its sources need not say so, and is nothing for readers of them. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Options } from 'tsup'
import ts from 'typescript'
import { packedCharacter, symbolOf } from '../src/text/characters.ts'

/**
 * What `diwan/dates` calls parts of what it reads, and no caller sees: short names save 700 of 27,000 bytes. Not those
 * of results, of options and of what rows of dictionaries say, nor `page`, which other recognizers' pages have too.
 * Fields of the first three groups may have the same name, since no object has fields of two of them.
 */
export const INNER_FIELDS: readonly (readonly string[])[] = [
  // pages, hits, lexicons, clauses
  'announces byToken edges endTokens endings ends entries entryFlags forms hits isNamesake isNowadays isOfOccasion keys lexicon root rowOf starts symbols tokenCount tokenEnds tokenKinds tokenStarts votes',
  // readers, items, senses
  'arabic bare beforeWord block counted flags is items latin numbers opening persian roles row sense short sign skip spoiled tight waw',
  // numbers, years, months, points, dates
  'ago ahead bracket century dayOffset decade digits direction first found governed last likely monthOffset named needsBoth nth numbered offset ordinal part published shift span told unsettled verbal weekOffset yearDigits yearOffset yearTo',
  // of several groups
  'begins foreign next senses weak words',
].map((group) => group.split(' '))

/** What scripts/pack-dates.ts has found to pack best: short names of `INNER_FIELDS`, the orders of functions, rows and forms. */
export interface Packing {
  readonly fields: Readonly<Record<string, string>>
  readonly order: readonly string[]
  readonly rows: string
  readonly forms: string
}

/** Words as they stand in packed forms. */
const packedWords = (code: string): string =>
  code.replace(/[\u0620-\u06ff]/g, (letter) => packedCharacter(symbolOf(letter)))

/**
 * Writes sources in fewer bytes: symbols of letters as numbers and words in packed letters, as `SYMBOL_CHARACTERS` has
 * them there; `==` where the types say that nothing is converted, which is everywhere but where the caller's own values
 * are checked.
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

/** What terser remembers of the names that it gives. */
type Names = { vars?: { props: Record<string, string> }; props: { props: Record<string, string> } }

/**
 * Puts the functions of what is built into an order, the others behind them: it says nothing to JavaScript, and much to
 * gzip. Only of what is minified already: terser looks for constants before the functions that use them.
 */
const inOrder = (order: readonly string[], names: Names): NonNullable<Options['plugins']>[number] => ({
  name: 'in order',
  buildEnd({ writtenFiles }) {
    const places = new Map(order.map((name, place) => [names.vars?.props[`$${name}`], place]))
    for (const { name: file } of writtenFiles) {
      if (/\.d\.c?ts$/.test(file)) continue
      const code = readFileSync(file, 'utf8')
      const { statements } = ts.createSourceFile(file, code, ts.ScriptTarget.Latest)
      const functions = statements.filter(ts.isFunctionDeclaration)
      const placeOf = ({ name }: ts.FunctionDeclaration) => places.get(name?.text) ?? order.length
      const textOf = ({ pos, end }: ts.Node) => code.slice(pos, end)
      const ordered = [...functions].sort((a, b) => placeOf(a) - placeOf(b))
      const rest = statements.filter((statement) => !ts.isFunctionDeclaration(statement))
      // 'use strict' stays first
      const directives = rest.filter((statement) => /^\s*['"]use/.test(textOf(statement)))
      const others = rest.filter((statement) => !directives.includes(statement))
      writeFileSync(file, [...directives, ...ordered, ...others].map(textOf).join(''))
    }
  },
})

/** The options of the build of `diwan/dates`, above those of any other entry. */
export function smallDates({ fields, order }: Packing, shared: Options): Options {
  const props = Object.fromEntries(Object.entries(fields).map(([name, short]) => [`$${name}`, short]))
  const names: Names = { props: { props } }
  return {
    ...shared,
    plugins: [...(shared.plugins ?? []), inOrder(order, names)],
    esbuildPlugins: [inFewBytes],
    esbuildOptions(options, context) {
      shared.esbuildOptions?.(options, context)
      // without what only makes it quicker, see src/quick.ts
      options.define = { ...options.define, SMALL: 'true' }
      // declarations of fields without a value write nothing; elsewhere they give objects one shape from the beginning
      delete options.tsconfig
      options.tsconfigRaw = { compilerOptions: { target: 'ES2022', useDefineForClassFields: false } }
    },
    terserOptions: {
      ...shared.terserOptions,
      // also names that something in a browser has by chance
      mangle: { properties: { regex: new RegExp(`^(${INNER_FIELDS.flat().join('|')})$`), builtins: true } },
      nameCache: names,
    },
  }
}
