/**
 * What a dictionary says of one form. An *entry* is a form of a row: the same form may belong to several rows.
 * Categories and flags are small numbers so that hits can be filtered without touching the rows.
 */

/** What kind of thing a row is; recognizers look for hits by category. */
export const CATEGORIES = [
  'country',
  'portfolio',
  'ministry',
  'ministry-head',
  'organization',
  'organization-head',
  'organization-word',
  'organization-sign',
  'office',
  'honorific',
  'modifier',
  'name',
  'word',
  'calendar',
  'number',
  'person',
  'place',
  'cue',
  'clause',
] as const

/** A built-in category, or the name of a third party's dictionary. */
export type Category = (typeof CATEGORIES)[number]

/** The number of no category: that of hits that were thrown away. */
export const NO_CATEGORY = 255

/** Flags of an entry. */
export const DEMONYM = 1
/** Counts only beside other evidence. */
export const WEAK = 2
/** A phrase in which the form is something else: matched and thrown away. */
export const BLOCK = 4
/** With the article ال. */
export const DEFINITE = 8
export const FEMININE = 16
export const PLURAL = 32
export const DUAL = 64
export const ARABIC = 128
export const PERSIAN = 256
/** Latin script, or an acronym in any language. */
export const UNDETERMINED = 512
/** The seat of a government: evidence for a document's country. */
export const CAPITAL = 1024
/** An Arabic form without its article, for use in construct. */
export const CONSTRUCT = 2048
/** Ends in alef maksura, and only so: `على` is not the name `علي`. */
export const MAKSURA = 4096
/** Stands for its definite form too: `ال` is put before it when the dictionary is unpacked. */
export const ARTICLE = 8192
/** Begins with آ, and only so: `آمر` is not `امر`. */
export const MADDA = 16384

/** A dictionary row as recognizers see it. */
export interface Row {
  /** `countries/EG`: file or folder, and key. */
  readonly id: string
  readonly category: string
  /** The row's own key: `EG`, `foreign-affairs`. */
  readonly key: string
  /** Scalars and lists of the row other than its forms. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

/** One packed dictionary: kinds of forms and rows as JSON, forms in packed letters; see `pack.ts`. */
export interface PackedDictionary {
  readonly name: string
  readonly category: string
  readonly kinds: string
  readonly rows: string
  readonly forms: string
}
