import type { Row } from '../../../match/entry.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Candidate } from '../../recognizer.ts'
import type { Draft } from './title-draft.ts'

/** A field of an office row as text. */
const text = (row: Row, field: string): string | undefined => {
  const value = row.fields[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const COUNCILS_OF_PAGE = ['council', 'committee', 'commission']
const COUNCILS = new Set(COUNCILS_OF_PAGE)

/** The class of a body, as `roleAtBody` asks for it. */
export function classOfBody({ type, fields }: Candidate): string {
  return type === 'ministry' ? 'ministry' : (fields as OrganizationFields).class
}

/** Whether a body is of several states: who serves it serves none of them. */
export const isIntergovernmental = ({ type, fields }: Candidate): boolean =>
  type === 'organization' && (fields as OrganizationFields).kind === 'international'

/** The role of a title by the class of the body that it is at: a parliament's head is its speaker, a council's its chair. */
export function roleAtBody(row: Row, role: string, bodyClass: string): string {
  const own = text(row, `role-by-class.${bodyClass}`)
  if (own) return own
  const council = COUNCILS.has(bodyClass)
  if (role === 'head')
    return bodyClass === 'parliament'
      ? 'speaker'
      : bodyClass === 'cabinet'
        ? 'prime-minister'
        : council
          ? 'chair'
          : role
  if (role === 'deputy-head')
    return bodyClass === 'parliament'
      ? 'deputy-speaker'
      : bodyClass === 'cabinet'
        ? 'deputy-prime-minister'
        : council
          ? 'deputy-chair'
          : role
  if (role === 'member' && bodyClass === 'parliament') return 'legislator'
  return role
}

/** The role of a title that takes in another's: a deputy of a minister is a deputy minister, an adviser stays one. */
export function roleOfDeputy(row: Row, role: string, inner: string): string {
  return text(row, `deputy-of.${inner}`) ?? role
}

/** The row of Iran's places, or of those that a neighbour has too. */
const isIranian = (row: string): boolean => row === 'places/IR' || row.startsWith('places/IR-')

/** `نائب الرئيس`, of a state or of a committee. */
export const VICE = 'offices/vice-president-or-deputy-chair'

/** Who heads a parliament, and that one's deputy. */
const SPEAKERS = { head: 'speaker', 'deputy-head': 'deputy-speaker' }

/**
 * The role of a title that names its body by one word or not at all, by the bodies that the page names: `رئيس المجلس`, `نائب رئيس
 * المجلس` where the only council is a parliament, `نماینده تبریز` where a parliament is named, `نائب الرئيس` where only a committee is.
 */
export function roleOnPage(draft: Draft, classes: ReadonlySet<string>, isCouncil: boolean): string {
  const { role, body, country } = draft
  if (body !== undefined || country !== undefined) return role
  const hasParliament = classes.has('parliament')
  const hasCouncil = COUNCILS_OF_PAGE.some((one) => classes.has(one))
  if (isCouncil && draft.loose && (role === 'head' || role === 'deputy-head')) {
    const ofCouncil = role === 'head' ? 'chair' : 'deputy-chair'
    return hasParliament ? SPEAKERS[role] : classes.has('council') ? ofCouncil : role
  }
  // `نماینده تبریز`: of Iran's towns nobody else is the representative
  if (role === 'representative' && draft.rows[0] === 'offices/representative' && !draft.nested)
    return draft.rows.some((row) => isIranian(row) || (hasParliament && row.startsWith('places/')))
      ? 'legislator'
      : role
  if (draft.rows[0] === VICE && draft.bare && hasCouncil && !classes.has('presidency')) return 'deputy-chair'
  return role
}
