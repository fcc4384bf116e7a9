import { ARABIC, PERSIAN, type Row } from '../../match/entry.ts'
import { SYMBOL_CHARACTERS } from '../../text/characters.ts'
import { LINE_BREAK, PUNCTUATION_MARK, tokenAt } from '../../text/page.ts'
import type { PageReading } from './page-reading.ts'

/** How many tokens around the word are looked at. */
const FAR = 160
const NEAR = 4
/** How many tokens before a date its verb may stand. */
const CLAUSE = 14

/** What the clause around a date says of it. */
export class Clauses {
  private readonly clause: number
  private readonly calendar: number
  private readonly foreign: number
  private readonly namesakes = new Map<number, boolean>()

  constructor(private readonly reading: PageReading) {
    this.clause = reading.lexicon.category('clause')
    this.calendar = reading.lexicon.category('calendar')
    this.foreign = reading.language === 'fa' ? ARABIC : PERSIAN
  }

  /** Whether a word for today at `start` up to `end` (folded) is no day: the time we live in, or part of a newspaper's name. */
  isNowadays(start: number, end: number): boolean {
    const { page, language } = this.reading
    const token = tokenAt(page, start)
    const after = tokenAt(page, end)
    if (this.isQuotedName(token, after)) return true
    return language === 'fa' ? this.persian(token, after) : language === 'ar' && this.arabic(token, after)
  }

  /** Whether a word for an occasion stands closely before: `دیدار فردای`, not `ایران فردای`. */
  isOfOccasion(start: number): boolean {
    const token = tokenAt(this.reading.page, start)
    for (let i = token - 1; i >= token - NEAR && this.mark(i) === ''; i--) if (this.is(i, 'occasion')) return true
    return false
  }

  /** Whether a date is one of something announced: `ستقام الخميس`, `روز جمعه برگزار خواهد شد`. */
  announces(start: number, end: number): boolean {
    const { page, language } = this.reading
    const before = tokenAt(page, start) - 1
    // اليوم (الأربعاء)
    if (this.mark(before) === '(') return false
    if (this.endsHeadline(before, tokenAt(page, end))) return true
    if (language === 'fa') {
      const verb = this.verb(tokenAt(page, end), 'clause that future present state past')
      return verb === 'future' || verb === 'present'
    }
    for (let i = before; i > before - CLAUSE && !this.ends(i); i--) {
      if (this.is(i, 'future')) return true
      if (this.is(i, 'that past')) return false
    }
    return false
  }

  /** On a page that has what bears the name of a weekday, its bare name is that: دوشنبه on one about Tajikistan. */
  isNamesake(weekday: number): boolean {
    let found = this.namesakes.get(weekday)
    if (found === undefined) {
      found = false
      for (let token = 0; !found && token < this.reading.page.tokenCount; token++)
        found = this.is(token, `namesake-${weekday}`)
      this.namesakes.set(weekday, found)
    }
    return found
  }

  /** Whether a word of one of some rows of clauses.yaml, or of some kinds of the calendars, begins in a token. */
  private is(token: number, names: string): boolean {
    const { hits, lexicon, page } = this.reading
    if (token < 0 || token >= page.tokenCount) return false
    for (let hit = hits.byToken[token] as number; hit < (hits.byToken[token + 1] as number); hit++) {
      const category = hits.entryCategories[hit]
      if (category !== this.clause && category !== this.calendar) continue
      const entry = hits.entries[hit] as number
      if (((lexicon.entryFlags[entry] as number) & (ARABIC | PERSIAN)) === this.foreign) continue
      const { key, fields } = lexicon.rows[lexicon.entryRows[entry] as number] as Row
      const name = category === this.clause ? key : (fields.kind as string)
      // می شود, مسابقه ها
      const whole = (hits.edges[hit] as number) >> 8 === 0 || name === 'present' || name === 'occasion'
      if (whole && names.split(' ').includes(name)) return true
    }
    return false
  }

  private mark(token: number): string {
    const { tokenKinds, tokenStarts, symbols } = this.reading.page
    if (tokenKinds[token] === LINE_BREAK) return '\n'
    if (tokenKinds[token] !== PUNCTUATION_MARK) return ''
    return SYMBOL_CHARACTERS[symbols[tokenStarts[token] as number] as number] as string
  }

  /** Whether two points part a date from the headline before it, whose event it tells: `مهرجان الصيف.. الخميس`. */
  private endsHeadline(before: number, after: number): boolean {
    if (this.is(before, 'daypart')) return this.endsHeadline(before - 1, after)
    if (before > FAR || !'.…'.includes(this.mark(before) || '-') || this.mark(after) !== '\n') return false
    for (let i = before; i > 0; i--) if (this.mark(i) === '\n') return false
    return true
  }

  /** Whether a sentence ends in a token. */
  private ends(token: number): boolean {
    return '\n.!?;:'.includes(this.mark(token) || '-')
  }

  /** A name of a newspaper in quotes that ends in the word: up to two words before it. */
  private isQuotedName(token: number, after: number): boolean {
    if (!'»"'.includes(this.mark(after) || '?')) return false
    for (let i = token - 1; i >= token - 3; i--) if ('«"'.includes(this.mark(i) || '?')) return true
    return false
  }

  private arabic(token: number, after: number): boolean {
    if (this.is(after, 'that')) return true
    for (let i = token - 1; i >= token - NEAR && this.mark(i) === ''; i--) if (this.is(i, 'state')) return true
    return false
  }

  private persian(token: number, after: number): boolean {
    const before = token - 1
    if (this.is(before, 'to')) return !this.is(before - 1, 'relative weekday month')
    if (this.is(before, 'daypart from') || this.mark(before) === '(') return false
    if (this.is(after, 'that weekday')) return false
    if (this.mark(after) === '(' && this.is(after + 1, 'weekday')) return false
    const verb = this.verb(after, 'occasion happening present state past')
    for (let i = before; i >= token - NEAR && this.mark(i) === ''; i--) {
      if (this.is(i, 'press') && (verb !== 'past' || this.mark(after))) return true
      if (this.is(i, 'occasion')) return false
    }
    if (verb === 'occasion' || verb === 'happening') return false
    if (verb !== 'past' && this.is(after, 'possessor')) return true
    const said = this.said(before)
    if (verb === 'past') return said === 'condition'
    return verb !== undefined && (said !== undefined || (verb === 'state' && this.is(before, 'and')))
  }

  /** The first word of one of some kinds, mostly verbs, in the sentence that goes on at a token. */
  private verb(token: number, kinds: string): string | undefined {
    for (let i = token; i < token + FAR && !this.ends(i); i++)
      for (const kind of kinds.split(' ')) if (this.is(i, kind)) return kind
    return undefined
  }

  /** Whether what stands before a token says that someone's words are told; `condition` behind a word such as if. */
  private said(token: number): string | undefined {
    // in the clause itself, in its sentence
    let open = true
    let near = true
    let closed = 0
    for (let i = token; i > token - FAR; i--) {
      const mark = this.mark(i)
      if (mark === '\n' || i < 0) return undefined
      if (mark === '»') closed++
      if (mark === '«' && closed-- === 0) return 'quoted'
      if (mark === ':' && this.is(i - 1, 'past present')) return 'said'
      if (mark === '.') open = near = false
      if (near && this.is(i, 'condition')) return 'condition'
      if (open && this.is(i, 'clause that')) return 'clause'
      if (this.is(i, 'present state past')) open = false
    }
    return undefined
  }
}
