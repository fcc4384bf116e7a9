import type { Known } from './check-references.ts'
import type { Problem } from './problem.ts'

/** Folders with a file for each state, and the files in them that are no state's. */
const BY_STATE: Readonly<Record<string, ReadonlySet<string>>> = {
  ministries: new Set(),
  organizations: new Set(['common', 'heads', 'international', 'signs', 'words']),
  people: new Set(['international']),
}

/** A file that is named after a state which the countries do not have: nothing would ever lead to its rows. */
export function checkFileName(file: string, { countries }: Known, problems: Problem[]): void {
  const [, folder, name] = /^([a-z]+)\/([^/]+)\.yaml$/.exec(file) ?? []
  const others = BY_STATE[folder ?? '']
  if (others === undefined || name === undefined || others.has(name) || countries.has(name.toUpperCase())) return
  problems.push({
    file,
    line: 1,
    form: name,
    message: 'the file is named after no country of countries/',
    remedy: `name it by the two letters of its country, or move its rows${others.size > 0 ? ` to ${[...others].join(', ')}` : ''}`,
  })
}
