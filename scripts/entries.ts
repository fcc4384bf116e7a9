/**
 * The entry points of the package, one line each: how a user imports it, and its source.
 * After a change run `npm run exports`: it writes the `exports` of package.json and the `paths` of tsconfig.json.
 */
export const entries: Readonly<Record<string, string>> = {
  '.': 'src/index.ts',
  './core': 'src/core.ts',
  './compile': 'src/compile/index.ts',
  './dates': 'src/dates.ts',
  './text': 'src/text.ts',
  './natural': 'src/adapters/natural.ts',
  './compromise': 'src/adapters/compromise.ts',
  './dictionaries': 'src/dictionaries.ts',
  './people': 'src/people.ts',
  './stream': 'src/stream.ts',
}

/** Entry points for Node alone. */
export const nodeEntries: Readonly<Record<string, string>> = {
  './pool': 'src/node/pool.ts',
}

/** The name of an entry's files in `dist/`: `index`, `core` … */
export const stemOf = (entry: string): string => (entry === '.' ? 'index' : entry.slice(2))

/** What a user writes in an import: `diwan`, `diwan/core` … */
export const specifierOf = (entry: string): string => `diwan${entry.slice(1)}`
