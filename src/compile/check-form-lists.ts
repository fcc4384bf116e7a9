import { fold, foldedText } from '../text/fold.ts'
import { orthographyOf, spellingFaults } from './check-spelling.ts'
import type { Problem } from './problem.ts'
import type { FormList, WrittenForm } from './read.ts'

const ZWNJ = /\u200c/g

/** What matching takes a form for: forms with one key are one form. */
export const matchingKey = (form: string): string => foldedText(fold(form.replace(ZWNJ, '')))

/** The same for a form of a file: some files tell letters apart that matching folds elsewhere. */
function keyIn(file: string, form: string): string {
  // what tokens are made of is compared letter by letter
  if (/^(arabic|persian)\//.test(file)) return form
  const madda = form.startsWith('\u0622') ? 'madda ' : ''
  const maksura = file === 'words/arabic-function.txt' && form.endsWith('\u0649') ? 'maksura ' : ''
  return madda + maksura + matchingKey(form)
}

/** Misspelt and doubled forms of one list. */
export function checkFormList(file: string, key: string, list: FormList, problems: Problem[]): void {
  const orthography = orthographyOf(file, list.language)
  const seen = new Map<string, WrittenForm>()
  for (const form of list.forms) {
    if (form.text === '') {
      problems.push({ file, line: form.line, message: `${key}: empty form`, remedy: 'remove the line' })
      continue
    }
    for (const { message, remedy } of spellingFaults(form.text, orthography))
      problems.push({ file, line: form.line, form: form.text, message: `${key}: ${message}`, remedy })
    const matched = keyIn(file, form.text)
    const first = seen.get(matched)
    if (first) {
      const same = first.text === form.text ? 'doubled' : `differs from «${first.text}» only in what matching folds`
      problems.push({
        file,
        line: form.line,
        form: form.text,
        message: `${key}: ${same} (line ${first.line})`,
        remedy: 'remove one of the two; of a form with ZWNJ and one without keep that with it',
      })
    } else seen.set(matched, form)
  }
}

/** A bare list: sorted by code point, without spaces at the edges. */
export function checkBareList(file: string, text: string, forms: readonly WrittenForm[], problems: Problem[]): void {
  text.split('\n').forEach((line, i) => {
    if (/^\s+\S|\S[ \t\r]+$/.test(line))
      problems.push({
        file,
        line: i + 1,
        form: line.trim(),
        message: 'blank at the edge of the line',
        remedy: 'delete it',
      })
  })
  forms.forEach((form, i) => {
    const before = forms[i - 1]
    if (before !== undefined && before.text > form.text)
      problems.push({
        file,
        line: form.line,
        form: form.text,
        message: `must stand before «${before.text}»`,
        remedy: 'sort the file by code point',
      })
  })
}
