/** The forms of `diwan/dates` as groups, whose forms may stand in any order: some orders pack better than others. */
import { ENDING, FIRST, FLAGS, groupsOf, readForms, SHARED_FROM, SHARED_MOST, SIGNS } from '../src/match/compact.ts'

/** A form and how many letters it shares, as it is written, with the one before it. */
export interface WrittenForm {
  readonly text: string
  readonly shared: number
}

/** Forms of one row with one sign, as `src/match/compact.ts` describes them. */
export interface FormGroup {
  readonly sign: string
  readonly forms: readonly WrittenForm[]
  readonly ending: string | undefined
}

/** The groups that a text of forms has. */
export const parseGroups = (text: string): FormGroup[] => groupsOf(text).map(parseGroup)

function parseGroup(text: string): FormGroup {
  const [pieces, ending] = text.split(ENDING) as [string, string?]
  let before = ''
  const forms = pieces.split(/(?=[:-@])/).map((piece, i) => {
    const shared = i ? piece.charCodeAt(0) - SHARED_FROM : 0
    before = before.slice(0, shared) + piece.slice(1)
    return { text: before, shared }
  })
  return { sign: text[0] as string, forms, ending }
}

/** A group as text. */
export const writeGroup = ({ sign, forms, ending }: FormGroup): string =>
  forms
    .map(({ text, shared }, i) => (i ? String.fromCharCode(SHARED_FROM + shared) : sign) + text.slice(shared))
    .join('') + (ending === undefined ? '' : ENDING + ending)

/** A row, or several whose keys go up by one, and for each its groups of forms by their places in the text. */
export interface Line {
  readonly text: string
  readonly rows: readonly (readonly number[])[]
}

/** Rows of one folder. */
export interface Section {
  readonly head: string
  readonly lines: readonly Line[]
}

/** The sections that a text of rows has, with the groups of their forms. */
export function parseSections(rows: string, groups: readonly FormGroup[]): Section[] {
  const first = groups.flatMap(({ sign }, at) => (SIGNS.indexOf(sign) < FIRST ? [at] : []))
  let row = 0
  return rows.split('\n').map((section) => {
    const [head, ...lines] = section.split(',') as [string, ...string[]]
    return {
      head,
      lines: lines.map((text) => {
        const end = row + 1 + Number(/^\d+\+(\d+)/.exec(text)?.[1] ?? 0)
        const rows: number[][] = []
        for (; row < end; row++) {
          const from = first[row] as number
          rows.push(Array.from({ length: (first[row + 1] ?? groups.length) - from }, (_, i) => from + i))
        }
        return { text, rows }
      }),
    }
  })
}

/** How many letters two forms may share. */
export function sharedLetters(one: string, other: string): number {
  let shared = 0
  while (shared < SHARED_MOST && shared < one.length && one[shared] === other[shared]) shared++
  return shared
}

/** The flags that a sign stands for. */
const flagsOf = (sign: string): number => FLAGS[SIGNS.indexOf(sign)] as number

/** The sign of a group as the first of its row or as another one; undefined where there is none. */
export function signAs(sign: string, first: boolean): string | undefined {
  const place = FLAGS.indexOf(flagsOf(sign), first ? 0 : FIRST)
  return place < 0 || (first && place >= FIRST) ? undefined : SIGNS[place]
}

/** A text of forms with those rows written as in another text that has rows with the same forms there. */
export function writtenAsFound(text: string, found: string): string {
  const rowsOf = (forms: string) => forms.split(new RegExp(`(?=[${SIGNS.slice(0, FIRST)}])`))
  const keyOf = (row: string) =>
    groupsOf(row)
      .flatMap((group) => readForms(group).map((form) => `${flagsOf(group[0] as string)} ${form}`))
      .sort()
      .join('\n')
  const known = new Map(rowsOf(found).map((row) => [keyOf(row), row]))
  return rowsOf(text)
    .map((row) => known.get(keyOf(row)) ?? row)
    .join('')
}
