import { type CompactDictionaries, FIRST, FLAGS, SIGNS } from '../match/compact.ts'
import type { PackedDictionary, Row } from '../match/entry.ts'
import { unpackForms, unpackRows } from '../match/unpack.ts'
import { packedCharacter } from '../text/characters.ts'
import { families } from './front-coding.ts'

/**
 * Writes dictionaries as one short text, see `match/compact.ts`. Only for rows with single values in their fields.
 * `ids`: rows that are to stand in this order, as far as those of one folder stay together; the others stand behind them.
 * @example compact([calendars, numbers, clauses])
 */
export function compact(dictionaries: readonly PackedDictionary[], ids: readonly string[] = []): CompactDictionaries {
  const lines: string[] = []
  const forms: string[] = []
  const places = new Map(ids.map((id, place) => [id, place]))
  const placeOf = ({ row }: Member): number => places.get(row.id) ?? ids.length
  const all = dictionaries.flatMap((dictionary) => {
    const groups = formsOf(dictionary)
    return sections(unpackRows(dictionary)).map(([folder, members]) => {
      const ordered = [...members].sort((a, b) => placeOf(a) - placeOf(b))
      return { folder, members: ordered, groups }
    })
  })
  const ordered = all.sort((a, b) => placeOf(a.members[0] as Member) - placeOf(b.members[0] as Member))
  for (const { folder, members, groups } of ordered) {
    const fields = members.map(({ row }) => fieldsOf(row, folder))
    const shared = sharedFields(fields)
    const own = fields.map((row, i) => [
      (members[i] as Member).row.id.slice(folder.length),
      ...row.filter(({ name, text, told }) => (shared.get(name) ?? (told && text)) !== text).map(({ text }) => text),
    ])
    lines.push([[folder, ...shared.values()].join(' '), ...joinedRuns(own.map((row) => row.join(' ')))].join(','))
    for (const { at } of members) {
      const written = [...(groups[at] as Map<number, Set<string>>)].flatMap(([flags, list]) =>
        families(list).map((family) => ({ flags, family })),
      )
      forms.push(...written.map(({ flags, family }, i) => signOf(flags, i === 0) + family))
    }
  }
  return { rows: lines.join('\n'), forms: forms.join('') }
}

/** The sign of a group of forms with some flags. */
function signOf(flags: number, first: boolean): string {
  const sign = SIGNS[FLAGS.indexOf(flags, first ? 0 : FIRST)]
  if (sign === undefined || (first && FLAGS.indexOf(flags) >= FIRST)) throw new RangeError(`no sign for flags ${flags}`)
  return sign
}

interface Member {
  readonly row: Row
  /** Its place in its dictionary. */
  readonly at: number
}

/** Neighbouring rows of one folder (`calendars/units/`) or, of keys that end in a number, of one name (`numbers/ordinal-`). */
function sections(rows: readonly Row[]): [folder: string, members: Member[]][] {
  const found: [string, Member[]][] = []
  rows.forEach((row, at) => {
    const folder = /^.*(?:[/-](?=\d\d+$)|\/)/.exec(row.id)?.[0] as string
    const last = found.at(-1)
    if (last?.[0] === folder) last[1].push({ row, at })
    else found.push([folder, [{ row, at }]])
  })
  // runs of numbers are not interrupted by rows of other keys (`05-dari`)
  const isOther = ({ row }: Member): number => Number(/\D$/.test(row.id))
  for (const [, members] of found) members.sort((a, b) => isOther(a) - isOther(b))
  return found
}

/** A field as it is written. */
interface WrittenField {
  readonly name: string
  readonly text: string
  /** The key says the same. */
  readonly told: boolean
}

function fieldsOf({ id, fields }: Row, folder: string): WrittenField[] {
  const key = id.slice(folder.length)
  return Object.entries(fields).map(([name, value]) => {
    if (name === 'kind') return { name, text: `${value}`, told: value === key }
    const text = `=${value === key.split('-')[0] ? '' : value}`
    if (name !== 'number') return { name, text: name + text, told: false }
    return { name, text, told: Number(value) === Number.parseInt(key, 10) }
  })
}

/** What most rows of a section have where each of them has such a field, by the names of fields. */
function sharedFields(rows: readonly (readonly WrittenField[])[]): Map<string, string> {
  const shared = new Map<string, string>()
  for (const { name } of rows[0] as readonly WrittenField[]) {
    const fields = rows.flatMap((row) => row.filter((field) => field.name === name))
    if (fields.length < rows.length) continue
    const gain = (text: string) =>
      fields.reduce((sum, field) => sum + (field.told ? -1 : Number(field.text === text)), 0)
    const [best] = [...new Set(fields.map(({ text }) => text))].sort((a, b) => gain(b) - gain(a)) as [string]
    if (gain(best) > 0) shared.set(name, best)
  }
  return shared
}

/** Rows of which each is a number of some digits, one above the one before it, and no more, as one line. */
function joinedRuns(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < lines.length; ) {
    const first = lines[at] as string
    let more = 0
    if (/^\d+$/.test(first)) while (Number(lines[at + more + 1]) === Number(first) + more + 1) more++
    joined.push(first + (more ? `+${more}` : ''))
    at += more + 1
  }
  return joined
}

/** For each row its groups of forms by their flags, in order. */
function formsOf(dictionary: PackedDictionary): Map<number, Set<string>>[] {
  const groups = unpackRows(dictionary).map(() => new Map<number, Set<string>>())
  unpackForms(dictionary, (row, flags, symbols, from, to) => {
    const lists = groups[row] as Map<number, Set<string>>
    if (!lists.has(flags)) lists.set(flags, new Set())
    lists.get(flags)?.add(Array.from(symbols.subarray(from, to), packedCharacter).join(''))
  })
  return groups
}
