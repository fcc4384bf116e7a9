/** What is measured, and beside what: each subject makes a function from a text to a number of findings. */
import { createRequire } from 'node:module'
import { builtInDictionaries } from '../src/built-in-dictionaries.ts'
import { builtInRecognizers, extract } from '../src/extract.ts'
import { suffixes } from '../src/generated/suffixes.ts'
import { buildLexicon } from '../src/match/lexicon.ts'
import { type Hits, match, suffixesOf } from '../src/match/match.ts'
import { select } from '../src/match/select.ts'
import type { Candidate, Reading } from '../src/recognizers/recognizer.ts'
import { fold } from '../src/text/fold.ts'
import { type Page, readPage } from '../src/text/page.ts'
import { pageLanguage } from '../src/text/page-language.ts'
import { plainTrie } from './plain-trie.ts'

export interface Subject {
  readonly name: string
  /** Whose it is: `diwan`, `reference` or a peer's package. */
  readonly of: string
  /** Peers that need seconds for a page get a shorter text. */
  readonly slow?: boolean
  /** `names`: forms for peers that are given a list. */
  make(names: readonly string[]): ((text: string) => number) | Promise<(text: string) => number>
}

const require = createRequire(import.meta.url)
// eslint and the like aside: peers without types of their own
// biome-ignore lint/suspicious/noExplicitAny: half of the peers have no types
type Untyped = any

/** Everything before the recognizers, once for each text. */
function prepared(): (text: string) => { page: Page; hits: Hits; reading: Reading } {
  const lexicon = buildLexicon(builtInDictionaries)
  const endings = suffixesOf(suffixes)
  const known = new Map<string, { page: Page; hits: Hits; reading: Reading }>()
  return (text) => {
    let before = known.get(text)
    if (!before) {
      const page = readPage(text)
      const language = pageLanguage(page) ?? 'ar'
      const hits = match(page, lexicon, endings, language !== 'fa')
      before = { page, hits, reading: { page, hits, lexicon, language } }
      known.set(text, before)
    }
    return before
  }
}

/** A recognizer on texts that are matched already; those before it in the list have run. */
function recognizerSubject(type: string): Subject {
  return {
    name: `recognizer ${type}`,
    of: 'diwan',
    make() {
      const prepare = prepared()
      const at = builtInRecognizers.findIndex((recognizer) => recognizer.type === type)
      const recognizer = builtInRecognizers[at] as (typeof builtInRecognizers)[number]
      const earlier = new Map<string, Candidate[]>()
      return (text) => {
        const { reading } = prepare(text)
        let before = earlier.get(text)
        if (!before) {
          before = []
          for (const one of builtInRecognizers.slice(0, at)) before.push(...one.recognize(reading, before))
          earlier.set(text, before)
        }
        // a fresh object: what is kept for a page must not be found again
        return recognizer.recognize({ ...reading, views: undefined }, before).length
      }
    },
  }
}

export const subjects: readonly Subject[] = [
  { name: 'extract() whole', of: 'diwan', make: () => (text) => extract(text).entities.length },
  { name: 'fold', of: 'diwan', make: () => (text) => fold(text).length },
  { name: 'readPage (fold, cut)', of: 'diwan', make: () => (text) => readPage(text).tokenCount },
  {
    name: 'match',
    of: 'diwan',
    make() {
      const prepare = prepared()
      const lexicon = buildLexicon(builtInDictionaries)
      const endings = suffixesOf(suffixes)
      return (text) => {
        const { page, reading } = prepare(text)
        return match(page, lexicon, endings, reading.language !== 'fa').count
      }
    },
  },
  ...builtInRecognizers.map(({ type }) => recognizerSubject(type)),
  {
    name: 'select',
    of: 'diwan',
    make() {
      const prepare = prepared()
      const known = new Map<string, Candidate[]>()
      return (text) => {
        let candidates = known.get(text)
        if (!candidates) {
          candidates = []
          for (const one of builtInRecognizers) candidates.push(...one.recognize(prepare(text).reading, candidates))
          known.set(text, candidates)
        }
        return select(candidates).length
      }
    },
  },
  { name: 'fold + plain trie, 10,000 names', of: 'reference', make: plainTrie },
  {
    name: 'RegExp alternation of the names',
    of: 'reference',
    make(names) {
      const escaped = [...names]
        .sort((a, b) => b.length - a.length)
        .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      const pattern = new RegExp(escaped.join('|'), 'g')
      return (text) => text.match(pattern)?.length ?? 0
    },
  },
  {
    name: 'Intl.Segmenter, words',
    of: 'reference',
    make() {
      const segmenter = new Intl.Segmenter('ar', { granularity: 'word' })
      return (text) => {
        let words = 0
        for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
        return words
      }
    },
  },
  {
    name: 'chrono-node/ar, dates',
    of: 'chrono-node',
    async make() {
      const chrono = (await import('chrono-node/ar')) as Untyped
      return (text) => chrono.parse(text, new Date(2021, 0, 1)).length
    },
  },
  {
    name: 'wink-nlp, custom entities',
    of: 'wink-nlp',
    make(names) {
      const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'cer'])
      nlp.learnCustomEntities([{ name: 'name', patterns: names.filter((name) => !/[|[\]{}]/.test(name)) }])
      return (text) => nlp.readDoc(text).customEntities().length()
    },
  },
  {
    name: 'compromise, people()',
    of: 'compromise',
    make() {
      const nlp = require('compromise') as Untyped
      return (text) => nlp(text).people().length
    },
  },
  {
    name: 'compromise/one, lookup of the names',
    of: 'compromise',
    make(names) {
      const nlp = require('compromise/one') as Untyped
      const trie = nlp.buildTrie(names)
      return (text) => nlp(text).lookup(trie).length
    },
  },
  {
    name: 'natural, AggressiveTokenizerFa',
    of: 'natural',
    make() {
      const { AggressiveTokenizerFa } = require('natural/lib/natural/tokenizers/aggressive_tokenizer_fa') as Untyped
      const tokenizer =
        typeof AggressiveTokenizerFa === 'function'
          ? new AggressiveTokenizerFa()
          : new (require('natural/lib/natural/tokenizers/aggressive_tokenizer_fa') as Untyped)()
      return (text) => tokenizer.tokenize(text).length
    },
  },
  {
    name: 'nlp.js, named entities',
    of: '@nlpjs/ner',
    slow: true,
    async make(names) {
      const { Container } = require('@nlpjs/core') as Untyped
      const { Ner } = require('@nlpjs/ner') as Untyped
      const { LangAr } = require('@nlpjs/lang-ar') as Untyped
      const container = new Container()
      container.use(LangAr)
      const ner = new Ner({ container, threshold: 1 })
      // 625 names: with 10,000 a page takes minutes
      names.slice(0, 625).forEach((name, i) => {
        ner.addRuleOptionTexts('ar', 'name', `n${i}`, [name])
      })
      return ((text: string) =>
        ner.process({ locale: 'ar', text }).then(({ entities }: Untyped) => entities.length)) as Untyped
    },
  },
]
