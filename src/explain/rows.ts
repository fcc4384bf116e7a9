import { ARABIC, type PackedDictionary, PERSIAN, type Row } from '../match/entry.ts'
import { unpackForms, unpackRows } from '../match/unpack.ts'
import { foldedText, originalEnd, originalStart } from '../text/fold.ts'
import { tokenAt } from '../text/page.ts'
import type { Language, Mention, Official, Span } from '../types.ts'
import { flagNames } from './flags.ts'
import { foldedAt } from './folded-at.ts'
import type { Rereading } from './rereading.ts'

/** A form of a row where it is written in an entity. */
export interface WrittenForm extends Span {
  /** What the dictionary says of the form: `demonym`, `definite`, `weak` … */
  readonly as: readonly string[]
}

/** A dictionary row behind an entity. */
export interface ExplainedRow {
  /** Its dictionary and key: `countries/EG`. */
  readonly id: string
  /** What the row says beside its forms. */
  readonly fields: Row['fields']
  /** All its forms, folded as matching sees them. */
  readonly forms: readonly string[]
  /** Where they are written in the entity. */
  readonly written: readonly WrittenForm[]
}

/** One row of an entity; a row of a dictionary that was not given has no fields and no forms. */
export function explainRow(
  id: string,
  entity: Mention<string>,
  rereading: Rereading,
  dictionaries: readonly PackedDictionary[],
): ExplainedRow {
  const name = id.slice(0, id.indexOf('/'))
  const dictionary = dictionaries.find((one) => one.name === name)
  const index = dictionary ? contentsOf(dictionary).rows.findIndex((row) => row.id === id) : -1
  if (!dictionary || index < 0) return { id, fields: {}, forms: [], written: [] }
  const { rows, forms } = contentsOf(dictionary)
  return {
    id,
    fields: (rows[index] as Row).fields,
    forms: forms.get(index) ?? [],
    written: stretchesOf(entity).flatMap((stretch) => writtenIn(stretch, entity.language, id, dictionary, rereading)),
  }
}

/** The stretches of text that belong to an entity: an official's titles may lie outside its span. */
function stretchesOf(entity: Mention<string>): Span[] {
  if (entity.type !== 'official') return [entity]
  const { name, honorifics, positions } = entity as Official
  return [...(name ? [name] : []), ...honorifics, ...positions].sort((a, b) => a.start - b.start)
}

/** The longest forms of a row inside a stretch of text, those of the entity's language before others. */
function writtenIn(
  stretch: Span,
  language: Language,
  id: string,
  dictionary: PackedDictionary,
  rereading: Rereading,
): WrittenForm[] {
  const { page } = rereading
  const { lexicon, hits } = rereading.in(dictionary)
  const found: Found[] = []
  const first = hits.byToken[tokenAt(page, foldedAt(page, stretch.start))] as number
  for (let hit = first; hit < hits.count && originalStart(page, hits.starts[hit] as number) < stretch.end; hit++) {
    const entry = hits.entries[hit] as number
    if (lexicon.rowOf(entry)?.id !== id) continue
    const start = originalStart(page, hits.starts[hit] as number)
    const end = originalEnd(page, hits.ends[hit] as number)
    if (start < stretch.start || end > stretch.end) continue
    const flags = lexicon.entryFlags[entry] as number
    found.push({
      start,
      end,
      text: page.text.slice(start, end),
      as: flagNames(flags),
      own: (flags & other[language]) === 0,
    })
  }
  const weaker = (one: Found) =>
    found.some(
      (two) => (holds(two, one) && two.text.length > one.text.length) || (same(two, one) && two.own && !one.own),
    )
  return found.filter((one) => !weaker(one)).map(({ own: _, ...written }) => written)
}

interface Found extends WrittenForm {
  /** Not a form of the other language. */
  readonly own: boolean
}

/** The flag of forms that belong to the other language. */
const other: Readonly<Record<Language, number>> = { ar: PERSIAN, fa: ARABIC, und: 0 }

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

interface Contents {
  readonly rows: readonly Row[]
  /** The folded forms of each row, by its number. */
  readonly forms: ReadonlyMap<number, string[]>
}

const contents = new WeakMap<PackedDictionary, Contents>()

/** A dictionary unpacked for reading. */
function contentsOf(dictionary: PackedDictionary): Contents {
  let made = contents.get(dictionary)
  if (!made) {
    const forms = new Map<number, string[]>()
    const seen = new Set<string>()
    unpackForms(dictionary, (row, _flags, symbols, from, to) => {
      const form = foldedText({ symbols, length: to }, from, to)
      if (seen.has(`${row} ${form}`)) return
      seen.add(`${row} ${form}`)
      const list = forms.get(row)
      if (list) list.push(form)
      else forms.set(row, [form])
    })
    made = { rows: unpackRows(dictionary), forms }
    contents.set(dictionary, made)
  }
  return made
}
