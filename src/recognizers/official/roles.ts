import type { Row } from '../../match/entry.ts'

/** A field of an office row as text. */
const text = (row: Row, field: string): string | undefined => {
  const value = row.fields[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const COUNCILS = new Set(['council', 'committee', 'commission'])

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
