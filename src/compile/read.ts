import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from './problem.ts'

/** A form as it is written in a file. */
export interface WrittenForm {
  readonly text: string
  readonly line: number
}

/** Forms of one row under one heading (`names`, `demonyms`, `not` …) in one language (`ar`, `ar-feminine`, `fa` …). */
export interface FormList {
  readonly heading: string
  readonly language: string
  readonly line: number
  readonly forms: readonly WrittenForm[]
}

/** A row as it is written in a file. */
export interface WrittenRow {
  readonly key: string
  readonly line: number
  readonly fields: Record<string, string | string[]>
  readonly lists: readonly FormList[]
}

const LANGUAGE = /^(ar|fa|en|und|own)(-[a-z]+)?$/

/** Headings whose lists only say something of forms that stand elsewhere. */
const REPEATING = new Set(['weak', 'needs'])

/** Whether the forms of a list are matched. */
export const isMatched = ({ heading }: FormList): boolean => !REPEATING.has(heading)

/** Reads a YAML dictionary: rows of scalars, ASCII lists and form lists; all scalars are strings. */
export function readRows(file: string, text: string, problems: Problem[]): WrittenRow[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true })
  const lineOf = (node: unknown): number => {
    const range = (node as Node | null)?.range
    return range ? lines.linePos(range[0]).line : 1
  }
  for (const error of document.errors)
    problems.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      message: error.message.split('\n')[0] as string,
      remedy: 'mend the YAML',
    })
  if (document.errors.length > 0 || document.contents === null) return []
  if (!isMap(document.contents)) {
    problems.push({
      file,
      line: 1,
      message: 'not a mapping of rows',
      remedy: 'begin each row with its key and a colon',
    })
    return []
  }
  const scalar = (node: unknown): string => (isScalar(node) ? String(node.value ?? '') : '')
  const rows: WrittenRow[] = []
  for (const { key: keyNode, value } of document.contents.items) {
    const key = scalar(keyNode)
    const fields: Record<string, string | string[]> = {}
    const lists: FormList[] = []
    const wrong = (node: unknown, message: string, remedy: string) =>
      problems.push({ file, line: lineOf(node), message: `${key}: ${message}`, remedy })
    const formsOf = (node: unknown): WrittenForm[] => {
      if (isScalar(node) && scalar(node) === '') return []
      if (!isSeq(node)) {
        wrong(node, 'forms are not a list', 'write one form a line, each after a hyphen')
        return []
      }
      return node.items.map((item) => ({ text: scalar(item), line: lineOf(item) }))
    }
    if (!isMap(value)) {
      wrong(keyNode, 'row without fields', 'indent its fields by two spaces')
      continue
    }
    const flow = flowIn(value)
    if (flow !== undefined)
      wrong(flow, 'fields or forms in brackets', 'write one a line, each form after a hyphen, fields indented')
    for (const { key: headingNode, value: content } of value.items) {
      const heading = scalar(headingNode)
      if (isMap(content)) {
        if (content.items.every(({ key }) => LANGUAGE.test(scalar(key))))
          for (const { key: language, value: forms } of content.items)
            lists.push({ heading, language: scalar(language), line: lineOf(language), forms: formsOf(forms) })
        else for (const { key, value } of content.items) fields[`${heading}.${scalar(key)}`] = scalar(value)
      } else if (isSeq(content)) {
        const items = content.items.map(scalar)
        // a list of forms without a language belongs to both
        if (items.some((item) => /[\u0600-\u06ff]/.test(item)))
          lists.push({ heading, language: '', line: lineOf(headingNode), forms: formsOf(content) })
        else fields[heading] = items
      } else fields[heading] = scalar(content)
    }
    rows.push({ key, line: lineOf(keyNode), fields, lists })
  }
  return rows
}

/** The first mapping or list of a row that is written in brackets on one line. */
function flowIn(node: unknown): Node | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined
  if (node.flow) return node
  for (const item of node.items) {
    const found = flowIn(isMap(node) ? (item as { value: unknown }).value : item)
    if (found !== undefined) return found
  }
  return undefined
}

/** Reads a bare list: one form a line, `#` begins a comment. */
export function readList(text: string): WrittenForm[] {
  const forms: WrittenForm[] = []
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    const form = raw.split('#')[0]?.trim() ?? ''
    if (form) forms.push({ text: form, line })
  }
  return forms
}
