/**
 * diwan: who, which ministry, which country and when, in Arabic and Persian text.
 */
export { builtInDictionaries } from './built-in-dictionaries.ts'
export * from './core.ts'
export { type ExplainOptions, type Explanation, explain } from './explain.ts'
export { builtInRecognizers, extract } from './extract.ts'
export { suffixes } from './generated/suffixes.ts'
export { type CalendarDay, type CalendarName, fromGregorian, toGregorian } from './recognizers/date/calendar.ts'
export {
  type HoldsOffice,
  type OfCountry,
  type PartOf,
  type Relation,
  relations,
  type Triple,
  toTriples,
} from './relate/relations.ts'
export * from './text.ts'
