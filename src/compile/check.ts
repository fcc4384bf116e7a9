import { checkClashes, type PlacedRow } from './check-clashes.ts'
import { checkFields } from './check-fields.ts'
import { checkFileName } from './check-file-name.ts'
import { checkBareList, checkFormList } from './check-form-lists.ts'
import { checkNearDuplicates } from './check-near.ts'
import { checkReferences, checkRepeated, type Known } from './check-references.ts'
import { orthographyOf } from './check-spelling.ts'
import { checkWords } from './check-words.ts'
import { readFile } from './compile.ts'
import { knownWordsIn } from './known-words.ts'
import { placeOf } from './place.ts'
import type { Problem } from './problem.ts'
import { readList, type WrittenRow } from './read.ts'

/**
 * All that is wrong with dictionary files, given as for `compile()`: faults of YAML, misspelt, doubled, unsorted and clashing
 * forms, references that lead nowhere, files that do not name their sources. Near-duplicates come as warnings. In order of place.
 * @example check({ 'portfolios.yaml': text }).map(describeProblem)
 */
export function check(files: Readonly<Record<string, string>>): Problem[] {
  const problems: Problem[] = []
  const paths = Object.keys(files).sort()
  const read = new Map<string, WrittenRow[]>()
  for (const path of paths) {
    const text = files[path] as string
    if (text.startsWith('\ufeff'))
      problems.push({ file: path, line: 1, message: 'byte order mark', remedy: 'save the file as UTF-8 without it' })
    // rules of the tokenizers are lists without rows: scripts/generate-text-data.ts checks them
    read.set(path, /^(arabic|persian)\/.*yaml$/.test(path) ? [] : readFile(path, text, problems))
  }
  const known = knownIn(read, files)
  const words = knownWordsIn(files, read)
  const placed: PlacedRow[] = []
  for (const path of paths) {
    const text = files[path] as string
    const rows = read.get(path) as WrittenRow[]
    checkHeader(path, text, problems)
    checkFileName(path, known, problems)
    if (path.endsWith('.txt')) checkBareList(path, text, rows[0]?.lists[0]?.forms ?? [], problems)
    else if (!/^# Order: /m.test(text)) checkOrder(path, rows, problems)
    const category = placeOf(path)?.category ?? ''
    const shared = notesOf(text, 'shared')
    const nearly = notesOf(text, 'nearly')
    for (const row of rows) {
      for (const list of row.lists) {
        checkFormList(path, row.key, list, problems)
        checkWords(path, category, row.key, orthographyOf(path, list.language), list, words, problems)
      }
      if (category === '') continue
      checkFields(path, category, row, problems)
      checkReferences(path, row, known, problems)
      checkRepeated(path, category, row, problems)
      placed.push({ file: path, category, row, shared, nearly })
    }
  }
  checkKeys(placed, problems)
  checkClashes(placed, problems)
  checkNearDuplicates(placed, problems)
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

/** The ids to which rows may refer; where a file is not given, what is referred to is taken as known. */
function knownIn(read: ReadonlyMap<string, WrittenRow[]>, files: Readonly<Record<string, string>>): Known {
  const keys = (test: (path: string) => boolean): Set<string> | undefined => {
    const found = [...read].filter(([path]) => test(path)).flatMap(([, rows]) => rows.map(({ key }) => key))
    return found.length > 0 ? new Set(found) : undefined
  }
  const roles =
    files['roles.txt'] === undefined ? undefined : new Set(readList(files['roles.txt']).map(({ text }) => text))
  return {
    portfolios: keys((path) => path === 'portfolios.yaml') ?? EVERYTHING,
    countries: keys((path) => path.startsWith('countries/')) ?? EVERYTHING,
    roles: roles ?? EVERYTHING,
  }
}

const EVERYTHING = { has: () => true } as unknown as ReadonlySet<string>

/** Each file opens with a comment that names its sources and their licence. */
function checkHeader(file: string, text: string, problems: Problem[]): void {
  const header = text.split(/^(?!#)/m)[0] ?? ''
  for (const [word, pattern] of [
    ['source', /source/i],
    ['licence', /licen[cs]e|MIT/i],
  ] as const)
    if (!pattern.test(header))
      problems.push({
        file,
        line: 1,
        message: `the opening comment names no ${word}`,
        remedy: `begin the file with a comment block that tells its ${word}`,
      })
}

/** Rows are sorted by key, unless the file's comment tells another order (`# Order: by subject`). */
function checkOrder(file: string, rows: readonly WrittenRow[], problems: Problem[]): void {
  rows.forEach(({ key, line }, i) => {
    const before = rows[i - 1]
    if (before !== undefined && before.key > key)
      problems.push({ file, line, message: `${key} must stand before ${before.key}`, remedy: 'sort the rows by key' })
  })
}

/** A key stands in one file only: keys of countries are shared by several files. */
function checkKeys(rows: readonly PlacedRow[], problems: Problem[]): void {
  const seen = new Map<string, PlacedRow>()
  for (const placed of rows) {
    if (placed.file.endsWith('.txt')) continue
    const place = placeOf(placed.file)
    const id = `${place?.name}/${place?.prefix}${placed.row.key}`
    const first = seen.get(id)
    if (first)
      problems.push({
        file: placed.file,
        line: placed.row.line,
        message: `${placed.row.key}: doubled row (${first.file}:${first.row.line})`,
        remedy: 'join the two rows',
      })
    else seen.set(id, placed)
  }
}

/** What comments above lines note of them: the words behind `# shared:` or `# nearly:`, by the line below. */
function notesOf(text: string, note: string): Map<number, readonly string[]> {
  const notes = new Map<number, readonly string[]>()
  let noted: readonly string[] | undefined
  for (const [i, line] of text.split('\n').entries()) {
    const words = line.trim().split(/[\s,]+/)
    if (words[0] !== '#') {
      if (noted) notes.set(i + 1, noted)
      noted = undefined
    } else if (words[1] === `${note}:`) noted = words.slice(2)
  }
  return notes
}
