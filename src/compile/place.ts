import type { Category } from '../match/entry.ts'

/** To which dictionary and category a file belongs, and what stands before its keys. */
export interface Place {
  readonly name: string
  readonly category: Category
  readonly prefix: string
}

const SINGLE: Readonly<Record<string, Category>> = {
  portfolios: 'portfolio',
  offices: 'office',
  honorifics: 'honorific',
  modifiers: 'modifier',
  numbers: 'number',
  cues: 'cue',
  clauses: 'clause',
  'ministry-heads': 'ministry-head',
  places: 'place',
}

/** The place of a file by its path below `dictionaries/`; undefined: it is not for matching. */
export function placeOf(path: string): Place | undefined {
  const [folder, file] = path.includes('/') ? (path.split('/') as [string, string]) : ['', path]
  const stem = file.replace(/\.(yaml|txt)$/, '')
  switch (folder) {
    case '': {
      const category = SINGLE[stem]
      return category ? { name: stem, category, prefix: '' } : undefined
    }
    case 'countries':
      return { name: 'countries', category: 'country', prefix: '' }
    case 'ministries':
      return { name: 'ministries', category: 'ministry', prefix: `${stem.toLowerCase()}/` }
    case 'organizations':
      return stem === 'heads'
        ? { name: 'organization-heads', category: 'organization-head', prefix: '' }
        : stem === 'words'
          ? { name: 'organization-words', category: 'organization-word', prefix: '' }
          : stem === 'signs'
            ? { name: 'organization-signs', category: 'organization-sign', prefix: '' }
            : { name: 'organizations', category: 'organization', prefix: `${stem.toLowerCase()}/` }
    case 'names':
      return { name: 'names', category: 'name', prefix: '' }
    case 'words':
      return { name: 'words', category: 'word', prefix: '' }
    case 'calendars':
      return { name: 'calendars', category: 'calendar', prefix: `${stem.toLowerCase()}/` }
    case 'people':
      return { name: 'people', category: 'person', prefix: `${stem.toLowerCase()}/` }
    default:
      return undefined
  }
}
