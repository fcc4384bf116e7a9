/**
 * diwan without its dictionaries: recognizers, the extractor's maker, and the plug-in points (`diwan/core`).
 */
export { defineDictionary } from './compile/define-dictionary.ts'
export { createExtractor, type Extractor, type ExtractorOptions } from './extractor.ts'
export type { PackedDictionary, Row } from './match/entry.ts'
export { country } from './recognizers/country/index.ts'
export { date } from './recognizers/date/index.ts'
export { HitView } from './recognizers/hits.ts'
export { ministry } from './recognizers/ministry/index.ts'
export { official } from './recognizers/official/index.ts'
export { organization } from './recognizers/organization/index.ts'
export {
  type Candidate,
  defineRecognizer,
  type EntityOf,
  type FoldedSpan,
  type Reading,
  type Recognizer,
  type Resolution,
} from './recognizers/recognizer.ts'
export type * from './types.ts'
