import { fold, foldedText } from '../text/fold.ts'
import { ORGANIZATION_CLASSES } from './organization-classes.ts'
import type { Problem } from './problem.ts'
import type { WrittenRow } from './read.ts'

/** For each category: the fields and the headings of form lists that a row may have. */
const KNOWN: Readonly<Record<string, { readonly fields: string; readonly headings: string }>> = {
  calendar: {
    fields: 'kind position loose calendar bc number needs unit count definite fiscal half place class source note',
    headings: 'names weak not',
  },
  clause: { fields: 'note', headings: 'names weak not' },
  country: {
    fields: 'en territory monarchy nationality without note',
    headings: 'names demonyms capital weak not people',
  },
  cue: { fields: 'country serves note', headings: 'forms weak not' },
  honorific: { fields: 'class position flag note', headings: 'forms weak not' },
  ministry: { fields: 'portfolios from to note', headings: 'names weak not' },
  'ministry-head': { fields: 'number note', headings: 'names weak not' },
  modifier: { fields: 'class flag flag-by-role note', headings: 'forms weak not' },
  number: { fields: 'kind number note', headings: 'names weak not' },
  office: {
    fields: 'en role takes flag needs deputy-of role-by-class class country portfolios note',
    headings: 'forms weak not',
  },
  organization: {
    fields: 'class acronym bare several without usually from to country note',
    headings: 'names weak not',
  },
  'organization-head': { fields: 'class weak takes kind note', headings: 'names plural needs not weak' },
  'organization-sign': { fields: 'note', headings: 'names weak not' },
  'organization-word': { fields: 'note', headings: 'names weak not' },
  person: { fields: 'alone country offices note', headings: 'names surname weak not' },
  place: { fields: 'country note', headings: 'names weak not' },
  portfolio: { fields: 'en within portfolios note', headings: 'names weak not' },
}

/** Longer than any name: something has run together. */
const LONGEST_FORM = 200

/** Fields and headings that no row of its kind has, codes and years that are none, forms that can never match. */
export function checkFields(
  file: string,
  category: string,
  { key, line, fields, lists }: WrittenRow,
  problems: Problem[],
): void {
  const known = KNOWN[category]
  const allowed = known && new Set(known.fields.split(' '))
  const headings = known && new Set(known.headings.split(' '))
  for (const field of Object.keys(fields)) {
    const name = field.split('.')[0] as string
    if (allowed && !allowed.has(name))
      problems.push({
        file,
        line,
        form: name,
        message: `${key}: no row of this file has a field of this name`,
        remedy: `correct it: there are ${[...allowed, ...(headings ?? [])].join(', ')}`,
      })
  }
  for (const { heading, forms } of lists) {
    if (headings && !headings.has(heading))
      problems.push({
        file,
        line: forms[0]?.line ?? line,
        form: heading,
        message: `${key}: no row of this file has a list of this name`,
        remedy: `correct it: there are ${[...headings].join(', ')}`,
      })
    for (const { text, line } of forms) {
      if (foldedText(fold(text)).trim() === '' || !/[\p{L}\p{N}]/u.test(text))
        problems.push({
          file,
          line,
          form: text,
          message: `${key}: no letters`,
          remedy: 'write the form, or remove the line',
        })
      if (text.length > LONGEST_FORM)
        problems.push({
          file,
          line,
          form: `${text.slice(0, 40)}…`,
          message: `${key}: ${text.length} letters`,
          remedy: `no name has more than ${LONGEST_FORM}: divide it`,
        })
    }
  }
  if (category === 'country' && !/^[A-Z]{2}$/.test(key))
    problems.push({
      file,
      line,
      form: key,
      message: 'no ISO 3166-1 alpha-2 code',
      remedy: 'write its two capital letters',
    })
  for (const year of ['from', 'to'])
    if (category !== 'calendar' && fields[year] !== undefined && !/^\d{4}$/.test(String(fields[year])))
      problems.push({
        file,
        line,
        form: String(fields[year]),
        message: `${key}: ${year} is no year`,
        remedy: 'write four digits',
      })
  const { class: kind, from, to } = fields
  if (category.startsWith('organization') && typeof kind === 'string' && !ORGANIZATION_CLASSES.has(kind))
    problems.push({
      file,
      line,
      form: kind,
      message: `${key}: no class of this name`,
      remedy: `correct it: there are ${[...ORGANIZATION_CLASSES].join(', ')}`,
    })
  if (category !== 'calendar' && typeof from === 'string' && typeof to === 'string' && from > to)
    problems.push({
      file,
      line,
      form: `${from}\u2013${to}`,
      message: `${key}: from is later than to`,
      remedy: 'correct the years, or exchange them',
    })
}
