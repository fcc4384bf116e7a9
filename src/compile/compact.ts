import { type CompactDictionaries, FIRST, FLAGS, SIGNS } from '../match/compact.ts'
import type { PackedDictionary, Row } from '../match/entry.ts'
import { unpackForms, unpackRows } from '../match/unpack.ts'
import { packedCharacter } from '../text/characters.ts'
import { families } from './front-coding.ts'

/**
 * Writes dictionaries as one short text, see `match/compact.ts`. Only for rows with single values in their fields.
 * @example compact([calendars, numbers, clauses])
 */
export function compact(dictionaries: readonly PackedDictionary[]): CompactDictionaries {
  const lines: string[] = []
  const forms: string[] = []
  for (const dictionary of dictionaries) {
    const groups = formsOf(dictionary)
    const rows = unpackRows(dictionary)
    for (const [folder, members] of sections(rows)) {
      const shared = sharedFields(members.map(({ row }) => fieldsOf(row, folder)))
      const own = joinedRuns(
        members.map(({ row }) =>
          [row.id.slice(folder.length), ...fieldsOf(row, folder).filter((field) => !shared.includes(field))].join(' '),
        ),
      )
      lines.push([[folder, ...shared].join(' '), ...own].join(','))
      for (const { at } of members) {
        const written = [...(groups[at] as Map<number, Set<string>>)].flatMap(([flags, list]) =>
          families(list).map((family) => ({ flags, family })),
        )
        forms.push(...written.map(({ flags, family }, i) => signOf(flags, i === 0) + family))
      }
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

/** The fields of a row as they are written, without what its key says. */
function fieldsOf({ id, fields }: Row, folder: string): string[] {
  const key = id.slice(folder.length)
  const written: string[] = []
  for (const [field, value] of Object.entries(fields)) {
    const told = field === 'kind' ? key : field === 'number' ? `${Number.parseInt(key, 10)}` : undefined
    if (value === told || (field === 'number' && Number(value) === Number(told))) continue
    if (field === 'kind') written.push(`${value}`)
    else written.push(`${field === 'number' ? '' : field}=${value === key.split('-')[0] ? '' : value}`)
  }
  return written
}

/** What all rows of a section have, and what most of them have where each of them says something of it. */
function sharedFields(fields: readonly string[][]): string[] {
  const name = (field: string) => /^[^=]*=/.exec(field)?.[0] ?? ''
  const names = new Set((fields[0] as string[]).map(name).filter((one) => fields.every((row) => row.map(name).includes(one))))
  return [...names].map((one) => {
    const values = fields.flatMap((row) => row.filter((field) => name(field) === one))
    const count = (value: string) => values.filter((other) => other === value).length
    return [...new Set(values)].sort((a, b) => count(b) - count(a))[0] as string
  })
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
