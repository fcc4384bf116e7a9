/** What scripts/pack-dates.ts tries: changes of a packing that leave what it says. */
import { changedGroup, type Random } from './change-forms.ts'
import { type FormGroup, type Line, type Section, signAs } from './form-groups.ts'
import { INNER_FIELDS } from './small-dates.ts'

/** How `diwan/dates` is written: names of inner fields, orders of functions, rows and forms. */
export interface Writing {
  readonly short: ReadonlyMap<string, string>
  /** Places of the functions in the sources. */
  readonly order: readonly number[]
  readonly sections: readonly Section[]
  readonly groups: readonly FormGroup[]
}

/** A change; undefined where it came upon nothing to change. */
export type Change = (writing: Writing, random: Random) => Writing | undefined

export const LETTERS = [...'etnraiAluofdscLhPmUDJBOvyKgkVTFRwMqZWYQEjXCzGSNIbHp$_x']
/** Names that some of these objects have already: of numbers in rows, of parts of years. */
const TAKEN = new Map([
  [1, 'nk'],
  [2, 'nk'],
  [3, 'nk'],
])
export const fields = INNER_FIELDS.flat()
const groupOf = new Map(INNER_FIELDS.flatMap((group, number) => group.map((field) => [field, number] as const)))
const SEVERAL = INNER_FIELDS.length - 1

/** Whether a field is of objects of several kinds. */
export const isOfSeveral = (field: string): boolean => groupOf.get(field) === SEVERAL

function mayShare(a: string, b: string): boolean {
  const [one, other] = [groupOf.get(a), groupOf.get(b)]
  return one !== other && one !== SEVERAL && other !== SEVERAL
}

/** Whether a field may have a name beside the names of the others. */
export const mayBe = (short: ReadonlyMap<string, string>, field: string, name: string): boolean =>
  !TAKEN.get(groupOf.get(field) as number)?.includes(name) &&
  fields.every((other) => other === field || short.get(other) !== name || mayShare(field, other))

/** A list with one of its members at another place. */
function moved<T>(list: readonly T[], random: Random): T[] {
  const changed = [...list]
  const [one] = changed.splice(random(changed.length), 1) as [T]
  changed.splice(random(changed.length + 1), 0, one)
  return changed
}

const replaced = <T>(list: readonly T[], at: number, value: T): T[] => list.map((one, i) => (i === at ? value : one))

/** One inner field gets another's name, which whoever has it gets in return. */
const rename: Change = (writing, random) => {
  const short = new Map(writing.short)
  const field = fields[random(fields.length)] as string
  const name = LETTERS[random(LETTERS.length)] as string
  const own = short.get(field) as string
  const others = fields.filter((other) => other !== field && short.get(other) === name && !mayShare(field, other))
  short.set(field, name)
  for (const other of others) short.set(other, own)
  return [field, ...others].every((one) => mayBe(short, one, short.get(one) as string))
    ? { ...writing, short }
    : undefined
}

/** Some functions move to another place. */
const moveFunctions: Change = (writing, random) => {
  const { order } = writing
  const from = random(order.length)
  const some = order.slice(from, from + 1 + (random(3) === 0 ? random(4) : 0))
  const others = order.filter((at) => !some.includes(at))
  const to = random(others.length + 1)
  return { ...writing, order: [...others.slice(0, to), ...some, ...others.slice(to)] }
}

/** A section of rows, or a line of one, moves. */
const moveRows: Change = (writing, random) => {
  const { sections } = writing
  if (random(8) === 0) return { ...writing, sections: moved(sections, random) }
  const at = random(sections.length)
  const { head, lines } = sections[at] as Section
  return { ...writing, sections: replaced(sections, at, { head, lines: moved(lines, random) }) }
}

/** The groups of forms of a row change places, which are told by their signs. */
const moveGroups: Change = (writing, random) => {
  const { sections, groups } = writing
  const at = random(sections.length)
  const { head, lines } = sections[at] as Section
  const lineAt = random(lines.length)
  const { text, rows } = lines[lineAt] as Line
  const rowAt = random(rows.length)
  const row = rows[rowAt] as readonly number[]
  if (row.length < 2) return undefined
  const changed = moved(row, random)
  const signs = new Map<number, string>()
  for (const [place, one] of changed.entries()) {
    const sign = signAs((groups[one] as FormGroup).sign, place === 0)
    if (sign === undefined) return undefined
    signs.set(one, sign)
  }
  const line = { text, rows: replaced(rows, rowAt, changed) }
  return {
    ...writing,
    sections: replaced(sections, at, { head, lines: replaced(lines, lineAt, line) }),
    groups: groups.map((group, one) => (signs.has(one) ? { ...group, sign: signs.get(one) as string } : group)),
  }
}

/** The forms of a group are written in another way. */
const changeForms: Change = (writing, random) => {
  const at = random(writing.groups.length)
  const group = writing.groups[at] as FormGroup
  return group.forms.length < 2
    ? undefined
    : { ...writing, groups: replaced(writing.groups, at, changedGroup(group, random)) }
}

/** All changes; those of forms twice, since there are the most of them. */
export const CHANGES: readonly Change[] = [rename, moveFunctions, moveRows, moveGroups, changeForms, changeForms]
