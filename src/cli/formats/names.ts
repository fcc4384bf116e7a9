import type { Language } from 'diwan'
import type { Styles } from '../styles.ts'

/** Languages as people call them. */
export const languageNames: Readonly<Record<Language, string>> = {
  ar: 'Arabic',
  fa: 'Persian',
  und: 'language unknown',
}

type Colour = 'blue' | 'cyan' | 'green' | 'magenta' | 'yellow' | 'dim'

const COLOURS: Readonly<Record<string, Colour>> = {
  country: 'green',
  ministry: 'blue',
  organization: 'cyan',
  official: 'magenta',
  date: 'yellow',
}

/** The colour of an entity type; parts and unknown types are dim. */
export const colourOf = (type: string, { colours }: Styles): ((text: string) => string) =>
  colours[COLOURS[type] ?? 'dim']
