/** Every form of the gazetteers, in sentences: the matcher finds its row just there. */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { builtInDictionaries } from '../../src/built-in-dictionaries.ts'
import { isForPeople, readFile } from '../../src/compile/compile.ts'
import { derive } from '../../src/compile/derive.ts'
import { placeOf } from '../../src/compile/place.ts'
import type { FormList } from '../../src/compile/read.ts'
import { extract } from '../../src/extract.ts'
import { suffixes } from '../../src/generated/suffixes.ts'
import { BLOCK } from '../../src/match/entry.ts'
import { buildLexicon } from '../../src/match/lexicon.ts'
import { match, suffixesOf } from '../../src/match/match.ts'
import { readDictionaryFiles } from '../../src/node/dictionary-files.ts'
import { originalEnd, originalStart } from '../../src/text/fold.ts'
import { readPage } from '../../src/text/page.ts'
import { carriersOf } from './carriers.ts'

const files = readDictionaryFiles(fileURLToPath(new URL('../../dictionaries', import.meta.url)))
const lexicon = buildLexicon(builtInDictionaries)
const endings = suffixesOf(suffixes)

/** A written form with the row that it belongs to. */
interface Written {
  readonly where: string
  readonly row: string
  readonly category: string
  readonly key: string
  readonly list: FormList
  readonly form: string
}

function formsOf(dictionary: string, heading: (heading: string) => boolean): Written[] {
  const written: Written[] = []
  for (const [path, text] of Object.entries(files)) {
    const place = placeOf(path)
    if (place?.name !== dictionary) continue
    for (const { key, lists } of readFile(path, text, []))
      for (const list of lists) {
        if (!heading(list.heading)) continue
        for (const { text, line } of list.forms)
          written.push({
            where: `${path}:${line}`,
            row: `${place.name}/${place.prefix}${key}`,
            category: place.category,
            key,
            list,
            form: text,
          })
      }
  }
  return written
}

/** The spans of a text that are forms of a row, each as `start-end`. */
function spansOf(text: string, row: string, language: string, flag = 0): Set<string> {
  const page = readPage(text)
  const hits = match(page, lexicon, endings, !language.startsWith('fa'))
  const spans = new Set<string>()
  for (let hit = 0; hit < hits.count; hit++) {
    const entry = hits.entries[hit] as number
    if (lexicon.rowOf(entry)?.id !== row) continue
    if (flag !== 0 && !((lexicon.entryFlags[entry] as number) & flag)) continue
    spans.add(`${originalStart(page, hits.starts[hit] as number)}-${originalEnd(page, hits.ends[hit] as number)}`)
  }
  return spans
}

const REPEATING = new Set(['weak', 'needs', 'not'])

describe.each(['countries', 'portfolios', 'ministries', 'organizations', 'offices'])('%s', (dictionary) => {
  it('finds every form in every sentence', () => {
    const lost: string[] = []
    for (const written of formsOf(dictionary, (heading) => !REPEATING.has(heading))) {
      const { where, row, category, key, list } = written
      if (isForPeople(category, list, written.form)) {
        // folding knows no letter of another script from another: what were matched would match everything
        if (!/[a-z]/.test(written.form) && spansOf(written.form, row, list.language).size > 0)
          lost.push(`${where} is matched: ${written.form}`)
        continue
      }
      for (const { form } of derive(category, key, list, written.form).forms)
        for (const { what, text, start, end } of carriersOf(form, list.language))
          if (!spansOf(text, row, list.language).has(`${start}-${end}`)) lost.push(`${where} ${what}: ${text}`)
    }
    expect(lost).toEqual([])
  }, 60_000)

  it('takes no counter-form for the thing itself', () => {
    const taken: string[] = []
    for (const { where, row, list, form } of formsOf(dictionary, (heading) => heading === 'not')) {
      if (!spansOf(form, row, list.language, BLOCK).has(`0-${form.length}`)) taken.push(`${where} not matched: ${form}`)
      const { entities } = extract(
        form,
        list.language.startsWith('fa') ? { language: 'fa' } : list.language.startsWith('ar') ? { language: 'ar' } : {},
      )
      for (const { type, text, source } of entities)
        if (source.rows[0] === row) taken.push(`${where} ${form}: ${type} ${text}`)
    }
    expect(taken).toEqual([])
  }, 60_000)
})
