import type { Styles } from '../styles.ts'
import type { Format } from './index.ts'

/** The whole result, indented; of several files a list. */
export const json = (_: Styles, several: boolean): Format => ({
  opening: several ? '[\n' : '',
  separator: ',\n',
  closing: several ? '\n]\n' : '\n',
  document: (result) => JSON.stringify(result, undefined, 2),
})

/** The whole result, one line for each file. */
export const ndjson = (): Format => ({
  opening: '',
  separator: '',
  closing: '',
  document: (result) => `${JSON.stringify(result)}\n`,
})
