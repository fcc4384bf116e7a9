import { endOfForm, FORM_END, GROUP_END, HEAD, packedSymbols, ROW_END } from './alphabet.ts'
import { ARTICLE, type PackedDictionary } from './entry.ts'
import { AL, headAt, OPEN_HEAD } from './head.ts'
import { Heads } from './heads.ts'
import { GROUP_FROM, LENGTH_FROM, type PackedKinds } from './pack.ts'
import { FLAGS_OF_PARADIGM, PLAIN } from './paradigms.ts'
import { BLOCK_OF_RUNS, grown, RUN_BITS, Runs, SORTED, WITH_ARTICLE } from './runs.ts'

/** What the forms of a group have in common. */
export interface Kind {
  readonly flags: number
  readonly paradigm: number
  /** The number of its dictionary. */
  readonly dictionary: number
}

const ROW = ROW_END.charCodeAt(0)
const GROUP = GROUP_END.charCodeAt(0)
const FORM = FORM_END.charCodeAt(0)

const NONE_SHARED = String.fromCharCode(LENGTH_FROM)
const ONE_SHARED = String.fromCharCode(LENGTH_FROM + 1)

/** Where a character stands from a place on; beyond everything if nowhere. */
function behind(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from)
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

/** The second letter of a head. */
const SECOND = 127 << 14

/**
 * Where the forms of dictionaries stand, by their first four letters. To make this is most of what a first result waits
 * for, so only four letters of each form and its end are looked for, in short functions, which are compiled soon;
 * what the forms are is read when a text has these letters. A *list* is the forms of a row of one kind, a *run* those of a list that
 * stand side by side and begin with the same four letters.
 */
export class FormIndex {
  /** The forms of all dictionaries as they are packed. */
  readonly text: string
  readonly bytes: Uint8Array
  readonly kinds: Kind[] = []
  /** Of each dictionary the spellings that stand for one another. */
  readonly variants: (readonly (readonly string[])[])[] = []
  /** Of each list its row, its kind and its first entry; of rows all dictionaries are counted. */
  listRows = new Int32Array(1 << 13)
  listKinds = new Uint16Array(1 << 13)
  listEntries = new Int32Array(1 << 13)
  listCount = 0
  /** How many entries there can be at most. */
  entryCount = 0
  /** The number of the first row of each dictionary, and of rows. */
  readonly firstRows: number[] = []
  readonly runs: Runs
  /** Of the dictionary that is read. */
  private heads!: Heads

  /** `entryCount`: the first numbers of entries that are taken. */
  constructor(dictionaries: readonly PackedDictionary[], entryCount: number) {
    this.entryCount = entryCount
    this.text = dictionaries.map(({ forms }) => forms + ROW_END).join('')
    // bytes are read faster than characters while nothing is compiled yet; behind them there is room to look ahead
    this.bytes = new Uint8Array(this.text.length + HEAD)
    new TextEncoder().encodeInto(this.text, this.bytes)
    this.runs = new Runs(this.text.length >> 3)
    let from = 0
    let row = 0
    for (const { kinds, forms } of dictionaries) {
      const { groups, variants } = JSON.parse(kinds) as PackedKinds
      const firstKind = this.kinds.length
      for (const [flags, paradigm] of groups) this.kinds.push({ flags, paradigm, dictionary: this.variants.length })
      this.variants.push(variants)
      this.firstRows.push(row)
      this.heads = new Heads(variants, this.bytes, this.text, this.runs)
      row = this.read(from, from + forms.length, row, firstKind) + 1
      from += forms.length + 1
    }
    this.firstRows.push(row)
  }

  /** Enters the forms of a dictionary; gives the number of its last row. */
  private read(from: number, to: number, firstRow: number, firstKind: number): number {
    const { bytes, kinds } = this
    let row = firstRow
    for (let i = from; i < to; ) {
      const opening = bytes[i++] as number
      if (opening === ROW) row++
      else if (opening !== GROUP) {
        const number = firstKind + opening - GROUP_FROM
        const kind = kinds[number] as Kind
        const list = this.addList(row, number, kind)
        i = bytes[i] === LENGTH_FROM ? this.readSorted(i, kind, list) : this.readList(i, kind, list)
      }
    }
    return row
  }

  /** Enters the forms of a list; gives where it ends. */
  private readList(from: number, kind: Kind, list: number): number {
    const { bytes, runs } = this
    const table = packedSymbols()
    const hasArticle = (kind.flags & ARTICLE) !== 0
    const isPlain = kind.paradigm === PLAIN
    // the first letters of the form before
    let before = 0
    for (let i = from; ; ) {
      const head = headAt(bytes, i, HEAD, table)
      const end = endOfForm(bytes, i)
      if (isPlain && head !== OPEN_HEAD) {
        if (head !== before) runs.add(head, i, 0, list)
        if (hasArticle && head >> 14 !== before >> 14) runs.add(AL | (head >> 14), i, WITH_ARTICLE, list)
        before = head
      } else {
        this.heads.add(i, end, head, kind, 0, list)
        before = 0
      }
      if (bytes[end] !== FORM) return end
      i = end + 1
    }
  }

  /** Enters the blocks of a sorted list; gives where it ends. */
  private readSorted(from: number, kind: Kind, list: number): number {
    const { bytes, runs, text } = this
    const table = packedSymbols()
    const hasArticle = (kind.flags & ARTICLE) !== 0
    const end = Math.min(behind(text, GROUP_END, from), behind(text, ROW_END, from))
    let head = 0
    // a block begins with a form that shares no letter or one with the form before
    let none = from
    let one = behind(text, ONE_SHARED, from)
    for (;;) {
      const at = Math.min(none, one)
      if (at >= end) return end
      const shared = at === one ? 1 : 0
      if (shared === 1) one = behind(text, ONE_SHARED, at + 1)
      else none = behind(text, NONE_SHARED, at + 1)
      const rest = headAt(bytes, at + 1, HEAD - shared, table)
      if (rest === OPEN_HEAD) {
        this.heads.add(at + 1, endOfForm(bytes, at + 1), OPEN_HEAD, kind, SORTED, list)
        continue
      }
      head = shared === 0 ? rest : ((head >> 21) << 21) | rest
      if ((head & SECOND) === 0) runs.add(head, at, SORTED, list)
      else runs.add(head, at, SORTED | BLOCK_OF_RUNS, list)
      if (hasArticle) runs.add(AL | (head >> 14), at, SORTED | WITH_ARTICLE, list)
    }
  }

  /** Calls `visit` for each run of a block. */
  runsOf(block: number, visit: (run: number) => void): void {
    const { bytes, runs } = this
    const table = packedSymbols()
    const list = runs.lists[block] as number
    let head = runs.heads[block] as number
    let at = (runs.places[block] as number) >> RUN_BITS
    visit(runs.make(head, at, SORTED, list))
    for (;;) {
      at = endOfForm(bytes, at + 1)
      const shared = (bytes[at] as number) - LENGTH_FROM
      // the end of the list is no digit
      if (shared < 2) return
      // what shares more begins like the form before
      if (shared >= HEAD) continue
      const missing = 7 * (HEAD - shared)
      head = ((head >> missing) << missing) | headAt(bytes, at + 1, HEAD - shared, table)
      visit(runs.make(head, at, SORTED, list))
    }
  }

  private addList(row: number, kind: number, { paradigm }: Kind): number {
    const list = this.listCount++
    if (list === this.listRows.length) {
      this.listRows = grown(this.listRows, new Int32Array(2 * list))
      this.listKinds = grown(this.listKinds, new Uint16Array(2 * list))
      this.listEntries = grown(this.listEntries, new Int32Array(2 * list))
    }
    this.listRows[list] = row
    this.listKinds[list] = kind
    this.listEntries[list] = this.entryCount
    this.entryCount += FLAGS_OF_PARADIGM[paradigm] as number
    return list
  }
}
