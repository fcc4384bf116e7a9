/** The forms of `diwan/dates` as groups, whose forms may stand in any order: some orders pack better than others. */
import { ENDING, groupsOf, readForms, SHARED_FROM, SHARED_MOST } from '../src/match/compact.ts'

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

/** How many letters two forms may share. */
export function sharedLetters(one: string, other: string): number {
  let shared = 0
  while (shared < SHARED_MOST && shared < one.length && one[shared] === other[shared]) shared++
  return shared
}

/** A text of forms with those groups written as in another text that has groups with the same forms there. */
export function writtenAsFound(text: string, found: string): string {
  const keyOf = (group: string) => group[0] + readForms(group).sort().join('\n')
  const known = new Map(groupsOf(found).map((group) => [keyOf(group), group]))
  return groupsOf(text)
    .map((group) => known.get(keyOf(group)) ?? group)
    .join('')
}
