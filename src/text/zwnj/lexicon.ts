import { persian } from '../../generated/text-data.ts'
import { unpackWords } from '../word-list.ts'

/** A finite form of the present without prefix: rare, and often a noun with a clitic (کارم). */
export const PRESENT = 128
/** What a Persian word is known as: bits of {@link PersianLexicon.kinds}. */
export const NOUN = 1
/** Ends in a he that is not spoken: its endings are set off by ZWNJ. */
export const SILENT_HE = 2
export const ADJECTIVE = 4
/** A word that takes no endings here: function words, names, numerals. */
export const WORD = 8
/** A finite verb form without its prefix. */
export const FINITE = 16
/** A past participle. */
export const PARTICIPLE = 32
/** An infinitive. */
export const INFINITIVE = 64

/** Endings that share their last letter, the longest first. */
export type Endings = ReadonlyMap<number, readonly string[]>

/** The Persian word lists, unpacked. */
export interface PersianLexicon {
  kinds: ReadonlyMap<string, number>
  /** Words written with ZWNJ, by their letters without it. */
  compounds: ReadonlyMap<string, string>
  /** The commoner reading of words that have two without their ZWNJ. */
  readings: ReadonlyMap<string, string>
  imperfective: readonly string[]
  preverbs: readonly string[]
  auxiliaries: ReadonlySet<string>
  plural: Endings
  pluralSet: ReadonlySet<string>
  /** Of them, what is a word of its own too: never joined over a space. */
  pluralAttached: ReadonlySet<string>
  afterSilentHe: Endings
  afterSilentHeSet: ReadonlySet<string>
  afterYeh: Endings
  comparative: Endings
  comparativeSet: ReadonlySet<string>
  possessive: Endings
  copula: Endings
  privative: readonly string[]
  /** Words that open a compound before a noun; of them, those that are joined before most letters. */
  firstParts: readonly string[]
  together: ReadonlySet<string>
  /** Of them, those that are never joined. */
  apart: ReadonlySet<string>
  /** Second parts of Arabic phrases and place names; of surnames and abstract nouns whose first part ends in yeh. */
  secondsAfterAny: readonly string[]
  secondsAfterYeh: readonly string[]
  beforeSilentHe: readonly string[]
  namesBeforeSon: ReadonlySet<string>
  son: readonly string[]
  /** Second parts of compounds in all their forms; true: any first part takes them. */
  combining: ReadonlyMap<string, boolean>
  longestCombining: number
  bound: ReadonlySet<string>
  /** Endings after silent he that are joined even when a space stands before them. */
  detached: ReadonlySet<string>
  /** Where words with a fused pronoun or preposition are cut. */
  fused: ReadonlyMap<string, number>
  /** Pronominal clitics. */
  pronouns: ReadonlySet<string>
  /** Of them, the one letter of the second and of the third person. */
  second: string
  third: string
  /** What after a ZWNJ may be a pronoun or the copula. */
  possessiveAfterZwnj: ReadonlySet<string>
  /** Function words that take pronouns. */
  clitHosts: ReadonlySet<string>
  /** Words that lose a letter before the copula: اینست is. */
  clippedHosts: ReadonlySet<string>
  thirdCopula: string
  future: ReadonlySet<string>
  perfect: ReadonlySet<string>
  copulaThird: string
  /** Prepositions that are glued to the word behind or before them. */
  gluedFirsts: readonly string[]
  gluedSeconds: readonly string[]
  splitFirsts: ReadonlySet<string>
}

/** Endings by the code of their last letter. */
function byLastLetter(words: readonly string[]): Endings {
  const map = new Map<number, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const last = word.charCodeAt(word.length - 1)
    const list = map.get(last)
    if (list) list.push(word)
    else map.set(last, [word])
  }
  return map
}

const YEH = '\u06cc'
const HE = '\u0647'
const VOWELS = new Set(['\u0627', '\u0648'])
/** Personal endings of the past; the third person singular has none. */
const PAST_ENDINGS = ['', '\u0645', YEH, `${YEH}\u0645`, `${YEH}\u062f`, '\u0646\u062f']
/** Personal endings of the present. */
const PRESENT_ENDINGS = ['\u0645', YEH, '\u062f', `${YEH}\u0645`, `${YEH}\u062f`, '\u0646\u062f']
const NEGATION = '\u0646'
const SUBJUNCTIVE = '\u0628'
const MADDA = '\u0622'
const ALEF = '\u0627'
/** Participles of shorter stems close compounds only where a list has them. */
const SHORTEST_STEM = 3
/** The ending of the present participle. */
const AGENT = '\u0646\u062f\u0647'

/** The forms of one verb: finite without prefix, with negation and subjunctive prefix, participle, infinitive. */
function addVerb(past: string, present: string, add: (word: string, kind: number) => void): void {
  for (const [stem, endings] of [
    [past, PAST_ENDINGS],
    [present, PRESENT_ENDINGS],
  ] as const) {
    for (const ending of endings) {
      const form = stem + ending
      add(form, stem === past ? FINITE : FINITE | PRESENT)
      // آمد: نیامد; افتاد: نیفتاد; رفت: نرفت
      for (const prefix of stem === past ? [NEGATION] : [NEGATION, SUBJUNCTIVE]) {
        if (form.startsWith(MADDA)) add(`${prefix}${YEH}${ALEF}${form.slice(1)}`, WORD)
        else if (form.startsWith(ALEF)) {
          add(prefix + YEH + form.slice(1), WORD)
          add(prefix + YEH + form, WORD)
        } else add(prefix + form, WORD)
      }
    }
  }
  const participle = past + HE
  add(participle, PARTICIPLE)
  add(
    past.startsWith(MADDA)
      ? `${NEGATION}${YEH}${ALEF}${participle.slice(1)}`
      : past.startsWith(ALEF)
        ? NEGATION + YEH + participle.slice(1)
        : NEGATION + participle,
    PARTICIPLE,
  )
  add(`${past}\u0646`, INFINITIVE)
  // سازنده, گوینده
  if (present !== '') add(present + AGENT, NOUN | SILENT_HE)
}

function load(): PersianLexicon {
  const list = (name: string) => unpackWords(persian[name])
  const affixes = (name: string) => list(`affixes/${name}`)
  const kinds = new Map<string, number>()
  const add = (word: string, kind: number) => void kinds.set(word, (kinds.get(word) ?? 0) | kind)
  for (const word of list('nouns')) add(word, NOUN)
  for (const word of list('nouns-silent-he')) add(word, NOUN | SILENT_HE)
  for (const word of list('adjectives')) add(word, ADJECTIVE)
  for (const word of list('words')) add(word, WORD)
  /** Participles that close a compound: پیام_برنده, تحصیل_کرده. */
  const participles: string[] = []
  for (const row of list('verbs')) {
    const [past = '', present = ''] = row.split('\t')
    addVerb(past, present, add)
    if (past.length >= SHORTEST_STEM) participles.push(past + HE, `${NEGATION}${past}${HE}`)
    if (present.length > 1) participles.push(present + AGENT)
  }
  for (const word of affixes('irregular-finite')) add(word, FINITE)
  const compounds = new Map<string, string>()
  for (const word of list('compounds')) compounds.set(word.replaceAll('\u200c', ''), word)

  const readings = new Map<string, string>()
  for (const word of list('readings')) readings.set(word.replaceAll('\u200c', ''), word)

  const combining = new Map<string, boolean>()
  const endings = affixes('combining-endings')
  let longestCombining = 0
  for (const [name, strong] of [
    ['combining-weak', false],
    ['combining-strong', true],
  ] as const) {
    for (const second of strong ? [...participles, ...affixes(name)] : affixes(name)) {
      const vowel = VOWELS.has(second.slice(-1))
      const he = second.endsWith(HE)
      const forms = [second]
      if (he) forms.push(`${second.slice(0, -1)}\u06af\u06cc`, `${second.slice(0, -1)}\u06af\u0627\u0646`)
      else if (!second.endsWith(YEH))
        for (const ending of endings)
          if ((ending.startsWith(YEH) && ending.length > 1) === vowel) forms.push(second + ending)
      for (const form of forms) {
        combining.set(form, strong)
        longestCombining = Math.max(longestCombining, form.length)
      }
    }
  }
  const plural = affixes('plural')
  const afterSilentHe = affixes('after-silent-he')
  const comparative = affixes('comparative')
  return {
    kinds,
    compounds,
    readings,
    imperfective: affixes('imperfective'),
    preverbs: affixes('preverbs'),
    auxiliaries: new Set(affixes('auxiliaries')),
    plural: byLastLetter(plural),
    pluralSet: new Set(plural),
    pluralAttached: new Set(affixes('plural-attached')),
    afterSilentHe: byLastLetter(afterSilentHe),
    afterSilentHeSet: new Set(afterSilentHe),
    afterYeh: byLastLetter(affixes('after-yeh')),
    comparative: byLastLetter(comparative),
    comparativeSet: new Set(comparative),
    possessive: byLastLetter(affixes('possessive')),
    copula: byLastLetter(affixes('copula')),
    privative: affixes('privative'),
    firstParts: affixes('first-parts'),
    together: new Set(affixes('first-parts-together')),
    apart: new Set(affixes('first-parts-apart')),
    secondsAfterAny: affixes('seconds-after-any'),
    secondsAfterYeh: affixes('seconds-after-yeh'),
    beforeSilentHe: affixes('before-silent-he'),
    namesBeforeSon: new Set(affixes('names-before-bin')),
    son: affixes('son'),
    combining,
    longestCombining,
    fused: new Map(affixes('fused').map((pair) => [pair.replace(' ', ''), pair.indexOf(' ')] as const)),
    pronouns: new Set(affixes('possessive')),
    second: '\u062a',
    third: '\u0634',
    possessiveAfterZwnj: new Set(affixes('clitics-after-zwnj')),
    clitHosts: new Set(affixes('clitic-hosts')),
    clippedHosts: new Set(affixes('copula-hosts')),
    thirdCopula: affixes('third-person-copula')[0] as string,
    future: new Set(affixes('future')),
    perfect: new Set(affixes('perfect')),
    detached: new Set(affixes('after-silent-he-detached')),
    copulaThird: affixes('copula-third')[0] as string,
    gluedFirsts: affixes('glued-firsts'),
    gluedSeconds: affixes('glued-seconds'),
    bound: new Set(affixes('bound')),
    splitFirsts: new Set(affixes('split-firsts')),
  }
}

let lexicon: PersianLexicon | undefined

/** The Persian word lists: unpacked when first asked for, then kept. */
export function persianLexicon(): PersianLexicon {
  lexicon ??= load()
  return lexicon
}
