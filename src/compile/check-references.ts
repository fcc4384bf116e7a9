import { fold, foldedText } from '../text/fold.ts'
import { derive } from './derive.ts'
import type { Problem } from './problem.ts'
import type { WrittenRow } from './read.ts'

/** What rows may refer to: ids of the other files. */
export interface Known {
  readonly portfolios: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value

/** References of a row that lead nowhere: portfolios, roles, countries. */
export function checkReferences(
  file: string,
  { key, line, fields }: WrittenRow,
  known: Known,
  problems: Problem[],
): void {
  const missing = (what: string, value: string, where: string) =>
    problems.push({
      file,
      line,
      form: value,
      message: `${key}: no ${what} of this id`,
      remedy: `correct it, or add it to ${where}`,
    })
  for (const portfolio of [...listOf(fields.portfolios), ...listOf(fields.within)])
    if (!known.portfolios.has(portfolio)) missing('portfolio', portfolio, 'portfolios.yaml')
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'role' || field.startsWith('deputy-of.') || field.startsWith('role-by-class.'))
      for (const role of listOf(value)) if (!known.roles.has(role)) missing('role', role, 'roles.txt')
    const inner = field.startsWith('deputy-of.') ? field.slice('deputy-of.'.length) : undefined
    if (inner !== undefined && !known.roles.has(inner)) missing('role', inner, 'roles.txt')
  }
  for (const country of listOf(fields.country))
    if (!known.countries.has(country)) missing('country', country, 'countries/')
}

const folded = (form: string): string => foldedText(fold(form))

/** Weak forms that are no forms of the row, and surnames that are in none of its names. */
export function checkRepeated(file: string, category: string, { key, lists }: WrittenRow, problems: Problem[]): void {
  const forms = new Set<string>()
  const names: string[] = []
  for (const list of lists) {
    if (list.heading === 'weak' || list.heading === 'not') continue
    for (const { text } of list.forms) {
      for (const { form } of derive(category, key, list, text).forms) forms.add(folded(form))
      if (list.heading === 'names') names.push(unspaced(text))
    }
  }
  for (const { heading, forms: listed } of lists)
    for (const { text: form, line } of listed) {
      if (heading === 'weak' && !forms.has(folded(form)))
        problems.push({
          file,
          line,
          form,
          message: `${key}: listed under weak, but no form of this row`,
          remedy: 'add it to the names, or remove it here',
        })
      if (heading === 'surname' && !names.some((name) => name.includes(unspaced(form))))
        problems.push({
          file,
          line,
          form,
          message: `${key}: a surname that is in none of the names`,
          remedy: 'add the whole name, or correct the surname',
        })
    }
}

/** ZWNJ, spaces and the article do not part a surname from the name it is in. */
const unspaced = (form: string): string => folded(form.replace(/\u200c/g, '')).replace(/ /g, '')
