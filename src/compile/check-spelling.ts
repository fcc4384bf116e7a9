import { OTHER_SCRIPT } from './other-script.ts'

/** What is wrong with the letters of a form, and how to mend it. */
export interface Fault {
  readonly message: string
  readonly remedy: string
}

/** In which orthography a form is to be written; `any`: no rule of letters, `own`: that of another language. */
export type Orthography = 'ar' | 'fa' | 'any' | 'own'

const ARABIC_LETTER = '\u0621-\u064a\u066e-\u06d3'

interface Rule extends Fault {
  readonly pattern: RegExp
  readonly in?: Orthography
  readonly notIn?: Orthography
}

const RULES: readonly Rule[] = [
  { pattern: /\ufeff/, message: 'byte order mark', remedy: 'save the file as UTF-8 without it' },
  {
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    message: 'invisible direction mark',
    remedy: 'delete it',
  },
  { pattern: /\u00ad|\u200b|\u200d|\u2060/, message: 'invisible character', remedy: 'delete it' },
  { pattern: /[\ufb50-\ufdff\ufe70-\ufefc]/, message: 'presentation form', remedy: 'write the ordinary letters' },
  { pattern: /\u0640[\u0621-\u064a]|(?:^|\s)\u0640/, message: 'tatweel', remedy: 'delete it: matching reads over it' },
  {
    pattern: /[\u064c-\u0652\u0670]/,
    notIn: 'own',
    message: 'harakat',
    remedy: 'delete them: matching reads over them',
  },
  { pattern: /^\s|\s$/, message: 'blank at the edge', remedy: 'delete it' },
  { pattern: /\s\s|[\t\u00a0]/, message: 'doubled or unusual blank', remedy: 'write one space' },
  { pattern: /^\u200c|\u200c$/, message: 'ZWNJ at the edge', remedy: 'delete it' },
  { pattern: /\u200c\u200c/, message: 'doubled ZWNJ', remedy: 'keep one' },
  { pattern: /\u200c | \u200c/, message: 'ZWNJ beside a space', remedy: 'keep one of the two' },
  { pattern: /\u200c/, in: 'ar', message: 'ZWNJ in an Arabic form', remedy: 'delete it, or write a space' },
  {
    pattern: /[\u06cc\u06d2]/,
    in: 'ar',
    message: 'Persian yeh in an Arabic form',
    remedy: 'write \u064a, or \u0649 at the end',
  },
  { pattern: /\u06a9/, in: 'ar', message: 'Persian kaf in an Arabic form', remedy: 'write \u0643' },
  { pattern: /[\u064a\u0649]/, in: 'fa', message: 'Arabic yeh in a Persian form', remedy: 'write \u06cc' },
  {
    pattern: new RegExp(
      `[${ARABIC_LETTER}]\u200c?[A-Za-z]|[A-Za-z]\u200c?[${ARABIC_LETTER}]|^[^${ARABIC_LETTER}]*[${ARABIC_LETTER}].*\\s(?:[a-z]|[A-Z](?:\\s|$))`,
    ),
    notIn: 'own',
    message: 'Latin letter in an Arabic form',
    remedy: 'write the Arabic letter; a name in Latin letters stands under en or und',
  },
  {
    pattern: OTHER_SCRIPT,
    notIn: 'own',
    message: 'letter of a script that is not matched',
    remedy: 'write the form in Arabic or Latin letters',
  },
  { pattern: /\u0643/, in: 'fa', message: 'Arabic kaf in a Persian form', remedy: 'write \u06a9' },
]

/** All that is wrong with the letters of a form. */
export function spellingFaults(form: string, orthography: Orthography): Fault[] {
  return RULES.filter(
    (rule) =>
      (rule.in === undefined || rule.in === orthography) && rule.notIn !== orthography && rule.pattern.test(form),
  )
}

/** The orthography of the forms of a list: by its language, else by the name of its file. */
export function orthographyOf(path: string, language: string): Orthography {
  const [tongue] = language.split('-')
  if (tongue === 'ar' || tongue === 'fa' || tongue === 'own') return tongue
  if (tongue !== '' || /ambiguous|variants|particles/.test(path)) return 'any'
  if (/arabic/.test(path)) return 'ar'
  return /persian/.test(path) ? 'fa' : 'any'
}
