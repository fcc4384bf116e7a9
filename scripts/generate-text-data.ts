/**
 * Packs the word lists of `dictionaries/persian` and `dictionaries/arabic` into `src/generated/text-data.ts`.
 * A list becomes one string: words sorted by code point, each written as the length of the beginning it shares
 * with the word before (one digit in base 36) and the rest. `src/text/word-list.ts` reads it back on first use.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'

const root = new URL('..', import.meta.url).pathname
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The lines of a list that hold a word. */
function lines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Sorted words as one front-coded string. */
function pack(words: readonly string[]): string {
  let before = ''
  let packed = ''
  for (const word of [...new Set(words)].sort(compare)) {
    let shared = 0
    while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++
    packed += shared.toString(36) + word.slice(shared)
    before = word
  }
  return packed
}

/** Words say what is wrong with them: file, line and remedy. */
function check(file: string, words: readonly string[]): void {
  words.forEach((word, index) => {
    if (/[^\p{L}\p{M}\u200c\t.]/u.test(word) || /^\u200c|\u200c$|\u200c\u200c/u.test(word)) {
      throw new Error(
        `${file}: «${word}»: only letters, and ZWNJ between letters, may stand in a list; correct the row`,
      )
    }
    const before = words[index - 1]
    if (before !== undefined && compare(before, word) >= 0) {
      throw new Error(
        `${file}: «${word}» must stand before «${before}», or is there twice; sort the file by code point`,
      )
    }
  })
}

const visible = (text: string) =>
  JSON.stringify(text).replace(
    /\u200c|[\u0300-\u036f]|[\u064b-\u065f]|\u0670/gu,
    (c) => `\\u${c.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  )

let source =
  '// Made by scripts/generate-text-data.ts from dictionaries/persian and dictionaries/arabic. Do not edit.\n'
for (const language of ['persian', 'arabic'] as const) {
  const folder = join(root, 'dictionaries', language)
  if (!existsSync(folder)) continue
  const lists: Record<string, string> = {}
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name)
    const key = basename(name, extname(name))
    if (name.endsWith('.txt') || name.endsWith('.tsv')) {
      const words = lines(file)
      check(file, words)
      lists[key] = pack(words)
    } else if (name.endsWith('.yaml')) {
      const rows = parse(readFileSync(file, 'utf8'), { schema: 'failsafe', uniqueKeys: true }) as Record<
        string,
        string[]
      >
      for (const [row, words] of Object.entries(rows)) lists[`${key}/${row}`] = pack(words)
    }
  }
  source += `\n/** The lists of dictionaries/${language}, front-coded. */\nexport const ${language}: Readonly<Record<string, string>> = {\n`
  for (const [key, packed] of Object.entries(lists)) source += `  ${JSON.stringify(key)}: ${visible(packed)},\n`
  source += '}\n'
}
mkdirSync(join(root, 'src/generated'), { recursive: true })
writeFileSync(join(root, 'src/generated/text-data.ts'), source)
console.log(`src/generated/text-data.ts: ${source.length} characters, ${gzipSync(source).length} bytes gzipped`)
