import { arabic } from '../../generated/text-data.ts'
import { unpackWords } from '../word-list.ts'

const TEH_MARBUTA = '\u0629'
const TEH = '\u062a'
const ALEF = '\u0627'
const WAW = '\u0648'
const YEH = '\u064a'
const NOON = '\u0646'

/** The Arabic word lists, unpacked. */
export interface ArabicLexicon {
  /** Words that take the article, prepositions and pronouns. */
  nouns: ReadonlySet<string>
  verbs: ReadonlySet<string>
  particles: ReadonlySet<string>
  whole: ReadonlySet<string>
  hosts: ReadonlySet<string>
  conjunctions: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  future: string
  article: string
  assimilated: string
  pronouns: readonly string[]
  surePronounEndings: readonly string[]
}

let lexicon: ArabicLexicon | undefined

function load(): ArabicLexicon {
  const list = (name: string) => unpackWords(arabic[name])
  const nouns = new Set(list('nouns'))
  for (const adjective of list('adjectives')) {
    nouns.add(adjective)
    nouns.add(adjective + TEH_MARBUTA)
    nouns.add(`${adjective}${WAW}${NOON}`)
    nouns.add(`${adjective}${YEH}${NOON}`)
    nouns.add(`${adjective}${ALEF}${TEH}`)
  }
  const verbs = new Set<string>()
  for (const row of list('verbs')) {
    const [past = '', present = ''] = row.split('\t')
    const weak = /[\u0649\u0627]$/.test(past)
    for (const form of weak
      ? [past, `${past.slice(0, -1)}${TEH}`, `${past.slice(0, -1)}${WAW}${ALEF}`]
      : [past, past + TEH, `${past}${WAW}${ALEF}`, `${past}${ALEF}`])
      verbs.add(form)
    for (const prefix of [YEH, TEH, NOON, '\u0623']) {
      verbs.add(prefix + present.slice(1))
      if (prefix === YEH || prefix === TEH) {
        const stem = /[\u0649\u064a\u0648]$/.test(present) ? present.slice(1, -1) : present.slice(1)
        verbs.add(`${prefix}${stem}${WAW}${NOON}`)
        verbs.add(`${prefix}${stem}${WAW}${ALEF}`)
      }
    }
  }
  const clitics = (name: string) => list(`clitics/${name}`)
  return {
    nouns,
    verbs,
    particles: new Set(list('particles')),
    whole: new Set(list('whole-words')),
    hosts: new Set(clitics('hosts')),
    conjunctions: new Set(clitics('conjunctions')),
    prepositions: new Set(clitics('prepositions')),
    future: clitics('future')[0] as string,
    article: clitics('article')[0] as string,
    assimilated: clitics('assimilated-article')[0] as string,
    pronouns: clitics('pronouns').sort((a, b) => b.length - a.length),
    surePronounEndings: clitics('sure-before-pronouns').sort((a, b) => b.length - a.length),
  }
}

/** The Arabic word lists: unpacked when first asked for, then kept. */
export function arabicLexicon(): ArabicLexicon {
  lexicon ??= load()
  return lexicon
}

/** A word that stands as it is: of the lexicon, or one that only looks as if it had clitics. */
export const isWholeWord = (word: string, lex: ArabicLexicon): boolean =>
  lex.whole.has(word) || lex.particles.has(word) || lex.nouns.has(word) || lex.verbs.has(word)
