/** The languages whose spelling `normalize()` knows; `und` gets only what holds for all. */
export type NormalizeLanguage = 'ar' | 'fa' | 'und'

/** The rules of `normalize()`, each by its name. */
export interface NormalizeRules {
  /** Presentation forms (`ﻭﺯﯾﺮ`, `ﻻ`) become letters. */
  presentationForms: boolean
  /** A letter and a combining hamza or madda become one letter (`ا` + madda); Persian `ۀ` becomes he with hamza. */
  composition: boolean
  /** Arabic and Persian keyboards: `ي ك` and `ی ک` as the language writes them. */
  letters: boolean
  /** Urdu, Kurdish, Pashto and Uighur letters typed for Arabic or Persian ones (`ہ ھ ە ے ڪ`), except in words of those languages. */
  lookalikes: boolean
  /** `أ إ آ ٱ` become bare alef, `ؤ` waw, `ئ` yeh: for search. */
  hamza: boolean
  /** `ة` becomes `ه`: for search. */
  tehMarbuta: boolean
  /** `ي ى ی` and `ك ک` become one letter each in either language: for search. */
  oneKey: boolean
  /** Vowel signs and other marks go. */
  harakat: boolean
  /** `inside`: tatweel between letters goes, as a joiner (`بـ«`, `هـ`) it stays; `all`: it goes everywhere. */
  tatweel: false | 'inside' | 'all'
  /** `native`: the other digit set of Arabic script becomes that of the language, Latin digits stay. */
  digits: 'keep' | 'native' | 'latin' | 'arabic' | 'persian'
  /** The ezafe after a silent he: `hamza` (`خانه\u0654`), `yeh` (`خانه\u200cی`), `none`. */
  ezafe: 'keep' | 'hamza' | 'yeh' | 'none'
  /** Invisible direction marks, soft hyphens and byte order marks go. */
  bidiControls: boolean
  /** NBSP and the other blanks of Unicode become a space; `¬` between letters, an old code for ZWNJ, becomes ZWNJ. */
  spaces: boolean
  /** `clean`: doubled, at word edges, beside spaces, before `ها` after a letter that does not join; `remove`: all. */
  zwnj: 'keep' | 'clean' | 'remove'
  /** ZWNJ that were deleted or turned into spaces come back (Persian). */
  zwnjRestoration: boolean
  /** Runs of blanks, blanks at line ends, blanks around punctuation and inside quotation marks and brackets. */
  spacing: boolean
  /** `? , ;` after Arabic letters become `؟ ، ؛`. */
  punctuation: boolean
  /** Paired straight and curly quotation marks around Arabic letters become `« »`. */
  quotes: boolean
  /** A letter written three times or more stands once (`اعلاممممم`). */
  repeatedLetters: boolean
}

/** The names of the presets. */
export type NormalizePreset = 'display' | 'minimal' | 'search' | 'none'

const NONE: NormalizeRules = {
  presentationForms: false,
  composition: false,
  letters: false,
  lookalikes: false,
  hamza: false,
  tehMarbuta: false,
  oneKey: false,
  harakat: false,
  tatweel: false,
  digits: 'keep',
  ezafe: 'keep',
  bidiControls: false,
  spaces: false,
  zwnj: 'keep',
  zwnjRestoration: false,
  spacing: false,
  punctuation: false,
  quotes: false,
  repeatedLetters: false,
}

/** What another encoding or keyboard did to the letters, and nothing else. */
const MINIMAL: NormalizeRules = {
  ...NONE,
  presentationForms: true,
  composition: true,
  letters: true,
  bidiControls: true,
  spaces: true,
}

const DISPLAY: NormalizeRules = {
  ...MINIMAL,
  lookalikes: true,
  tatweel: 'inside',
  digits: 'native',
  zwnj: 'clean',
  zwnjRestoration: true,
  spacing: true,
  punctuation: true,
  repeatedLetters: true,
}

const SEARCH: NormalizeRules = {
  ...MINIMAL,
  lookalikes: true,
  hamza: true,
  tehMarbuta: true,
  oneKey: true,
  harakat: true,
  tatweel: 'all',
  digits: 'latin',
  ezafe: 'none',
  zwnj: 'remove',
  spacing: true,
  repeatedLetters: true,
}

const PRESETS: Readonly<Record<NormalizePreset, NormalizeRules>> = {
  display: DISPLAY,
  minimal: MINIMAL,
  search: SEARCH,
  none: NONE,
}

const SWITCH: readonly unknown[] = [true, false]

/** The values of the rules that are no switches. */
const VALUES: Readonly<Partial<Record<keyof NormalizeRules, readonly unknown[]>>> = {
  tatweel: [false, 'inside', 'all'],
  digits: ['keep', 'native', 'latin', 'arabic', 'persian'],
  ezafe: ['keep', 'hamza', 'yeh', 'none'],
  zwnj: ['keep', 'clean', 'remove'],
}

const LANGUAGES: readonly unknown[] = ['ar', 'fa', 'und']

/**
 * Refuses what is no language of the text layer.
 *
 * @example
 * checkLanguage('tokenize', 'en') // RangeError: tokenize: no language «en»; there are ar, fa, und
 */
export function checkLanguage(caller: string, language: unknown): void {
  if (!LANGUAGES.includes(language))
    throw new RangeError(`${caller}: no language «${String(language)}»; there are ${LANGUAGES.join(', ')}`)
}

/** The rules of a preset with single rules switched. */
export function resolveRules(
  preset: NormalizePreset,
  language: NormalizeLanguage,
  rules: Partial<NormalizeRules> | undefined,
): NormalizeRules {
  checkLanguage('normalize', language)
  const base = Object.hasOwn(PRESETS, preset) ? PRESETS[preset] : undefined
  if (base === undefined)
    throw new RangeError(`normalize: no preset «${String(preset)}»; there are ${Object.keys(PRESETS).join(', ')}`)
  const quotes = preset === 'display' && language === 'fa'
  const resolved: NormalizeRules = { ...base, quotes }
  if (rules !== undefined && (typeof rules !== 'object' || rules === null))
    throw new TypeError(`normalize: expected an object of rules, got ${rules === null ? 'null' : typeof rules}`)
  for (const [name, value] of Object.entries(rules ?? {})) {
    if (!Object.hasOwn(NONE, name))
      throw new RangeError(`normalize: no rule «${name}»; there are ${Object.keys(NONE).join(', ')}`)
    const allowed = VALUES[name as keyof NormalizeRules] ?? SWITCH
    if (value !== undefined && !allowed.includes(value))
      throw new RangeError(
        `normalize: no value «${String(value)}» of the rule ${name}; there are ${allowed.join(', ')}`,
      )
    if (value !== undefined) (resolved as unknown as Record<string, unknown>)[name] = value
  }
  return resolved
}
