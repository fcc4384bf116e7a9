import { ARABIC, PERSIAN, type Row } from '../../match/entry.ts'
import { QUICK } from '../../quick.ts'
import { PUNCTUATION_MARK, tokenAt } from '../../text/page.ts'
import { signAt } from './figures.ts'
import type { PageReading } from './page-reading.ts'
import { isOneOf } from './reader.ts'

/** How many tokens around the word are looked at. */
const FAR = 160
const NEAR = 4
/** How many tokens before a date its verb may stand. */
const CLAUSE = 14

/** What the clause around a date says of it. */
export interface Clauses {
  /** Whether a word for today at `start` up to `end` (folded) is no day: the time we live in, or part of a newspaper's name. */
  isNowadays(start: number, end: number): boolean
  /** Whether a word for an occasion stands closely before: `دیدار فردای`, not `ایران فردای`. */
  isOfOccasion(start: number): boolean
  /** Whether a date is one of something announced: `ستقام الخميس`, `روز جمعه برگزار خواهد شد`. */
  announces(start: number, end: number): boolean
  /** On a page that has what bears the name of a weekday, its bare name is that: دوشنبه on one about Tajikistan. */
  isNamesake(weekday: number): boolean
}

/** The clauses of a page. */
export function clausesOf({ page, hits, lexicon, language }: PageReading): Clauses {
  const { tokenKinds, tokenCount } = page
  const clause = QUICK ? lexicon.category('clause') : 0
  const calendar = QUICK ? lexicon.category('calendar') : 0
  const bits = (1 << clause) | (1 << calendar)
  const foreign = language === 'fa' ? ARABIC : PERSIAN
  const namesakes: boolean[] = []

  /** Of which of some rows of clauses.yaml, or kinds of the calendars, a word begins in a token. */
  function kindAt(token: number, names: string): string | undefined {
    if (QUICK && (token >= tokenCount || ((hits.categories[token] as number) & bits) === 0)) return undefined
    for (let hit = hits.byToken[token] as number; hit < (hits.byToken[token + 1] as number); hit++) {
      const entry = hits.entries[hit] as number
      const category = QUICK ? lexicon.entryCategories[entry] : 0
      if (QUICK && category !== clause && category !== calendar) continue
      if (((lexicon.entryFlags[entry] as number) & (ARABIC | PERSIAN)) === foreign) continue
      const { key, fields } = lexicon.rowOf(entry) as Row
      const name = (QUICK ? (fields.kind ?? key) : fields.kind) as string
      // می شود, مسابقه ها
      const whole = (hits.edges[hit] as number) >> 8 === 0 || name === 'present' || name === 'occasion'
      if (whole && isOneOf(name, names)) return name
    }
    return undefined
  }

  /** The mark at a token, `\n` where a line ends; nothing for words. */
  const mark = (token: number): string => ((tokenKinds[token] as number) >= PUNCTUATION_MARK ? signAt(page, token) : '')

  /** Whether one of some marks stands at a token. */
  const isMark = (token: number, marks: string): boolean => marks.includes(mark(token) || 'none')

  /** The first token of a kind closely before one, up to a mark. */
  const hasNear = (token: number, kind: string): boolean => {
    for (let i = token - 1; i >= token - NEAR && mark(i) === ''; i--) if (kindAt(i, kind)) return true
    return false
  }

  /** Whether a kind stands anywhere in the page. */
  function hasAny(kind: string): boolean {
    for (let token = 0; token < tokenCount; token++) if (kindAt(token, kind)) return true
    return false
  }

  /** Whether two points part a date from the headline before it, whose event it tells: `مهرجان الصيف.. الخميس`. */
  function endsHeadline(before: number, after: number): boolean {
    if (kindAt(before, 'daypart')) return endsHeadline(before - 1, after)
    if (before > FAR || !isMark(before, '.…') || mark(after) !== '\n') return false
    for (let i = before; i > 0; i--) if (mark(i) === '\n') return false
    return true
  }

  /** Whether a sentence ends in a token. */
  const ends = (token: number): boolean => isMark(token, '\n.!?;:')

  /** A name of a newspaper in quotes that ends in the word: up to two words before it. */
  function isQuotedName(token: number, after: number): boolean {
    if (!isMark(after, '»"')) return false
    for (let i = token - 1; i >= token - 3; i--) if (isMark(i, '«"')) return true
    return false
  }

  function isNowPersian(token: number, after: number): boolean {
    const before = token - 1
    if (kindAt(before, 'to')) return !kindAt(before - 1, 'relative weekday month')
    if (kindAt(before, 'daypart from') || mark(before) === '(') return false
    if (kindAt(after, 'that weekday')) return false
    if (mark(after) === '(' && kindAt(after + 1, 'weekday')) return false
    const said = verb(after, 'occasion happening present state past')
    for (let i = before; i >= token - NEAR && mark(i) === ''; i--) {
      if (kindAt(i, 'press') && (said !== 'past' || mark(after))) return true
      if (kindAt(i, 'occasion')) return false
    }
    if (said === 'occasion' || said === 'happening') return false
    if (said !== 'past' && kindAt(after, 'possessor')) return true
    const speech = speechBefore(before)
    if (said === 'past') return speech === 'condition'
    return said !== undefined && (speech !== undefined || (said === 'state' && kindAt(before, 'and') !== undefined))
  }

  /** The first word of one of some kinds, mostly verbs, in the sentence that goes on at a token. */
  function verb(token: number, kinds: string): string | undefined {
    for (let i = token; i < token + FAR && !ends(i); i++) {
      const kind = kindAt(i, kinds)
      if (kind) return kind
    }
    return undefined
  }

  /** Whether what stands before a token says that someone's words are told; `condition` behind a word such as if. */
  function speechBefore(token: number): string | undefined {
    // in the clause itself, in its sentence
    let open = true
    let near = true
    let closed = 0
    for (let i = token; i > token - FAR; i--) {
      const sign = mark(i)
      if (sign === '\n' || i < 0) return undefined
      if (sign === '»') closed++
      if (sign === '«' && closed-- === 0) return 'quoted'
      if (sign === ':' && kindAt(i - 1, 'past present')) return 'said'
      if (sign === '.') open = near = false
      if (near && kindAt(i, 'condition')) return 'condition'
      if (open && kindAt(i, 'clause that')) return 'clause'
      if (kindAt(i, 'present state past')) open = false
    }
    return undefined
  }

  return {
    isNowadays(start, end) {
      const token = tokenAt(page, start)
      const after = tokenAt(page, end)
      if (isQuotedName(token, after)) return true
      if (language === 'fa') return isNowPersian(token, after)
      return language === 'ar' && (kindAt(after, 'that') !== undefined || hasNear(token, 'state'))
    },
    isOfOccasion: (start) => hasNear(tokenAt(page, start), 'occasion'),
    announces(start, end) {
      const before = tokenAt(page, start) - 1
      const after = tokenAt(page, end)
      // اليوم (الأربعاء)
      if (mark(before) === '(') return false
      if (endsHeadline(before, after)) return true
      if (language === 'fa')
        return ['future', 'present'].includes(verb(after, 'clause that future present state past') ?? '')
      for (let i = before; i > before - CLAUSE && !ends(i); i--) {
        if (kindAt(i, 'future')) return true
        if (kindAt(i, 'that past')) return false
      }
      return false
    },
    isNamesake: (weekday) => (namesakes[weekday] ??= hasAny(`namesake-${weekday}`)),
  }
}
