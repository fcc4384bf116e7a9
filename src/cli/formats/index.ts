import type { Entity, Extraction } from 'diwan'
import type { Styles } from '../styles.ts'
import { json, ndjson } from './json.ts'
import { pretty } from './pretty.ts'
import { tsv } from './tsv.ts'

/** The result of one file. */
export interface Result extends Extraction<Entity> {
  readonly file: string
}

/** A way to print results. */
export interface Format {
  readonly opening: string
  readonly separator: string
  readonly closing: string
  document(result: Result): string
}

/** All formats by the name that the user gives. */
export const formats = { pretty, json, ndjson, tsv } satisfies Record<
  string,
  (styles: Styles, several: boolean) => Format
>

/** The name of a format. */
export type FormatName = keyof typeof formats

/** The names of all formats. */
export const formatNames = Object.keys(formats) as FormatName[]
