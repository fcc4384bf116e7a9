import { readList, type WrittenRow } from './read.ts'

/** The words of the lists, letter by letter, against which the spelling of forms is held. */
export interface KnownWords {
  readonly arabic: ReadonlySet<string>
  /** Persian words, prefixes and endings; empty where the lists are not given. */
  readonly persian: ReadonlySet<string>
}

const ARABIC = /^(words\/(arabic-.*|ambiguous)|arabic\/.*)\.txt$/
const PERSIAN = /^(words\/(persian-.*|ambiguous)|persian\/.*)\.txt$/
const AFFIXES = 'persian/affixes.yaml'
const CLITICS = 'clitics.yaml'

/** Collects the words of the lists among these files. */
export function knownWordsIn(
  files: Readonly<Record<string, string>>,
  read: ReadonlyMap<string, readonly WrittenRow[]>,
): KnownWords {
  const arabic = new Set<string>()
  const persian = new Set<string>()
  for (const [path, text] of Object.entries(files)) {
    for (const [lists, words] of [
      [ARABIC, arabic],
      [PERSIAN, persian],
    ] as const)
      if (lists.test(path)) for (const form of readList(text)) for (const word of form.text.split(/\s/)) words.add(word)
  }
  // without the words the endings alone would make every compound a fault
  if (persian.size === 0) return { arabic, persian }
  for (const line of (files[AFFIXES] ?? '').split('\n')) {
    const [hyphen, affix] = line.trim().split(' ')
    if (hyphen === '-' && affix) persian.add(affix)
  }
  for (const { lists } of read.get(CLITICS) ?? [])
    for (const { language, forms } of lists) if (language === 'fa') for (const { text } of forms) persian.add(text)
  return { arabic, persian }
}
