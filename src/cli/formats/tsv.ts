import type { Styles } from '../styles.ts'
import { identityOf } from './facts.ts'
import type { Format } from './index.ts'

const COLUMNS = ['file', 'start', 'end', 'type', 'identity', 'language', 'certainty', 'rule', 'text']

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A value that breaks neither line nor column. */
const cell = (value: string | number): string =>
  String(value).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] as string)

const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join('\t')}\n`

/** One line for each entity; the text stands last, so that no right-to-left run moves a column. */
export const tsv = (_: Styles): Format => ({
  opening: line(COLUMNS),
  separator: '',
  closing: '',
  document: ({ file, entities }) =>
    entities
      .map((entity) => {
        const { start, end, type, language, certainty, source, text } = entity
        return line([file, start, end, type, identityOf(entity), language, certainty, source.rule, text])
      })
      .join(''),
})
