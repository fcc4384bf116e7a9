import { BLOCK, DEFINITE, DUAL, PLURAL, WEAK } from '../../match/entry.ts'
import { isFormOf } from '../../match/lookup.ts'
import { AFTER_BA, AFTER_LA, AFTER_WA, BEFORE_JOINT, BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import type { CountryFields } from '../country/index.ts'
import type { Hit, HitView } from '../hits.ts'
import type { OrganizationFields } from '../organization/index.ts'
import { PersianSpelling } from '../persian-spelling.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { lexiconOf, viewOf } from '../views.ts'
import { roleAtBody, roleOnPage } from './roles.ts'
import type { Title } from './title.ts'
import { TitleComplement } from './title-complement.ts'
import type { Draft } from './title-draft.ts'
import { TitleRefusal } from './title-refusal.ts'

const YEH = symbolOf('ی')
const ALIF = symbolOf('ا')
const WAW = symbolOf('و')
/** Titles nest (`مدير مكتب نائب وزير …`), but never deeper than this. */
const DEEPEST = 3

/** Of two rows with one form: what takes in more; of equals the head of a state before the head of a body, unless a body is there. */
function isBetter(title: Title, than: Title): boolean {
  if (title.end !== than.end) return title.end > than.end
  if (title.weak !== than.weak) return than.weak
  return title.takes === 'state' && than.takes !== 'state' && !than.body
}

/** Reads titles: a title word of the dictionary and all that belongs to it. */
export class TitleReader {
  private readonly offices: HitView
  private readonly names: HitView
  private readonly spelling: PersianSpelling
  private readonly complement: TitleComplement
  private readonly refusal: TitleRefusal
  /** The classes of the bodies that the page names. */
  private readonly classes: Set<string>
  private depth = 0
  private readonly known = new Map<number, Title | null>()

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
  ) {
    this.offices = viewOf(reading, 'office')
    this.names = viewOf(reading, 'name')
    this.spelling = new PersianSpelling(reading)
    this.complement = new TitleComplement(reading, earlier, (token) =>
      this.depth < DEEPEST ? this.read(token) : undefined,
    )
    this.refusal = new TitleRefusal(this.complement.around)
    this.classes = new Set()
    for (const { type, fields } of earlier)
      if (type === 'organization') this.classes.add((fields as OrganizationFields).class)
  }

  /** Whether a title word begins in a token at all. */
  has(token: number): boolean {
    return this.offices.has(token)
  }

  /** The state that the words before a title tell: `نظيره العراقي` before `وزير الاتصالات`. */
  stateOfCounterpart(token: number): string | undefined {
    return this.complement.around.stateOfCounterpart(token)
  }

  /** The title that begins in a token; undefined where there is none. */
  read(token: number): Title | undefined {
    if (!this.offices.has(token)) return undefined
    const known = this.known.get(token)
    if (known !== undefined) return known === null ? undefined : known
    const title = this.readAt(token)
    if (this.depth === 0) this.known.set(token, title ?? null)
    return title
  }

  private readAt(token: number): Title | undefined {
    const { offices } = this
    const longest = offices.longest(token, this.isTitle)
    if (longest < 0 || offices.flags(longest) & BLOCK) return undefined
    this.depth++
    let best = this.bestOf(token, offices.start(longest), offices.end(longest))
    // a shorter title word may take in more: `نائب` + `رئيس شرطة دبي` where `نائب رئيس` finds no body
    if (best?.bare && best.takes !== 'nothing' && best.takes !== 'state')
      for (let hit = offices.first(token); hit >= 0; hit = offices.after(hit)) {
        if (offices.end(hit) >= offices.end(longest) || offices.start(hit) !== offices.start(longest)) continue
        if (!this.opensTitle(hit) || !this.closesTitle(hit)) continue
        const shorter = this.bestOf(token, offices.start(hit), offices.end(hit))
        if (shorter && shorter.end > best.end && !shorter.weak) best = shorter
      }
    // `رئيس مدينة` leads nowhere, `رئيس` to the body `مدينة الملك عبدالعزيز للعلوم`
    if (!best) best = this.shorterWithBody(token, longest)
    this.depth--
    return best?.stump || (best && this.isOfLongerWord(best, longest)) ? undefined : best
  }

  /** The title of a shorter word that takes in a body, where the longest leads nowhere. */
  private shorterWithBody(token: number, longest: Hit): Title | undefined {
    const { offices } = this
    for (let hit = offices.first(token); hit >= 0; hit = offices.after(hit)) {
      if (offices.end(hit) >= offices.end(longest) || offices.start(hit) !== offices.start(longest)) continue
      if (!this.opensTitle(hit) || !this.closesTitle(hit) || offices.flags(hit) & BLOCK) continue
      const title = this.bestOf(token, offices.start(hit), offices.end(hit))
      if (title?.body && !title.weak) return title
    }
    return undefined
  }

  /** `رئیس` in `رئیس جمهورشان`: a longer title with an ending that closes no title. */
  private isOfLongerWord(title: Title, longest: Hit): boolean {
    const { offices } = this
    if (this.reading.language !== 'fa' || title.body) return false
    for (let hit = offices.first(title.firstToken); hit >= 0; hit = offices.after(hit))
      if (
        offices.end(hit) > offices.end(longest) &&
        offices.endToken(hit) > offices.endToken(longest) &&
        offices.closing(hit) === BEFORE_SUFFIX &&
        offices.end(hit) < title.end
      )
        return true
    return false
  }

  /** The best title of those rows that share a form. */
  private bestOf(token: number, start: number, end: number): Title | undefined {
    const { offices } = this
    let best: Title | undefined
    for (let hit = offices.first(token); hit >= 0; hit = offices.after(hit)) {
      if (offices.end(hit) !== end || offices.start(hit) !== start) continue
      if (offices.flags(hit) & BLOCK) return undefined
      const title = this.readAs(hit, token)
      // what follows decides
      if (title && (!best || isBetter(title, best))) best = title
    }
    return best
  }

  /** The title with one of the rows that its first word may be. */
  private readAs(hit: Hit, token: number): Title | undefined {
    const { page } = this.reading
    const { offices } = this
    const flags = offices.flags(hit)
    const row = offices.row(hit)
    const endToken = offices.endToken(hit)
    const takes = typeof row.fields.takes === 'string' ? row.fields.takes : 'free'
    const draft: Draft = {
      start: offices.start(hit),
      end: page.tokenEnds[endToken - 1] as number,
      endToken,
      role: typeof row.fields.role === 'string' && row.fields.role !== '' ? row.fields.role : 'official',
      acting: row.fields.flag === 'acting',
      former: row.fields.flag === 'former',
      portfolios: [],
      rows: [row.id],
      bare: true,
      loose: false,
      generic: false,
      nested: false,
      adjective: false,
      ofPerson: false,
      joinedByPreposition: false,
      indefinite: this.reading.language === 'ar' && endToken === token + 1 && !(flags & DEFINITE),
    }
    if (typeof row.fields.class === 'string') draft.role = roleAtBody(row, draft.role, row.fields.class)
    if (typeof row.fields.country === 'string') draft.country = row.fields.country
    // `دادستان\u200cهای`
    const plural =
      (flags & (PLURAL | DUAL)) !== 0 || (offices.closing(hit) === BEFORE_JOINT && this.spelling.isPlural(endToken - 1))
    const siblings = plural && takes === 'portfolio' ? this.shared(draft) : undefined
    if (!plural) this.complement.complete(draft, takes, row)
    if (endToken > token + 1) this.complement.lookInside(draft, token, endToken)
    // `المسؤول عن` and the like call for what they lead to
    if (
      draft.end === page.tokenEnds[endToken - 1] &&
      endToken > token + 1 &&
      this.complement.endsInPreposition(endToken - 1)
    )
      return undefined
    if (draft.body) draft.bare = false
    if (
      draft.role === 'representative' &&
      draft.bare === false &&
      !draft.body &&
      !draft.nested &&
      !draft.loose &&
      draft.adjective
    )
      draft.bare = true
    if (this.refusal.refuses(draft, token, endToken, takes, flags)) return undefined
    draft.role = roleOnPage(draft, this.classes, this.isCouncil(endToken))
    this.complement.state.thisCountry(draft)
    if (row.fields.needs === 'complement' && draft.bare && !draft.ofPerson && endToken === token + 1) return undefined
    const isLocal = this.isLocal(draft, token, takes)
    return {
      start: draft.start,
      end: draft.end,
      firstToken: token,
      endToken: draft.endToken,
      role: draft.role,
      acting: draft.acting,
      former: draft.former,
      portfolios: draft.portfolios,
      country: draft.country,
      body: draft.body,
      rows: draft.rows,
      bare: draft.bare,
      definite:
        !this.refusal.isAnyOf(draft, token) &&
        !this.isTheirOwn(draft) &&
        !this.refusal.isOfPlural(draft, token, flags) &&
        ((flags & DEFINITE) !== 0 ||
          this.endsDefinite(draft, token, endToken) ||
          isLocal ||
          (!draft.bare && !(draft.indefinite && draft.joinedByPreposition)) ||
          draft.ofPerson ||
          takes === 'nothing' ||
          takes === 'state'),
      weak: draft.bare && !isLocal && !draft.ofPerson && ((flags & WEAK) !== 0 || draft.adjective),
      plural: (plural && !siblings) || (draft.generic && !(flags & DEFINITE)),
      takes,
      joined: (offices.opening(hit) & AFTER_WA) !== 0,
      ofPerson: draft.ofPerson,
      anyMember: this.refusal.isAnyMember(draft, token),
      stump: this.refusal.isStump(draft, token, flags),
      siblings,
    }
  }

  /** `كاتبة الدولة`: a title of several words is made definite by the last. */
  private endsDefinite(draft: Draft, token: number, endToken: number): boolean {
    const { around } = this.complement
    if (this.reading.language !== 'ar' || endToken === token + 1 || !draft.bare || !around.hasArticle(endToken - 1))
      return false
    // words that could not be read go on with it: `رئيس اللجنة` before `المنظمة للمهرجان`
    const next = draft.endToken
    return next >= this.reading.page.tokenCount || !around.hasArticle(next) || around.complements.isStop(next)
  }

  /** Whether it is the holder in the place that the page is about: `شخص استاندار`, `بخشدار وقت`, `استاندار گفت`. */
  private isLocal(draft: Draft, token: number, takes: string): boolean {
    if (this.reading.language !== 'fa' || takes !== 'place' || !draft.bare) return false
    const { around } = this.complement
    const next = draft.endToken
    return (
      draft.former ||
      (token > 0 && around.cue(token - 1, 'in-person') >= 0) ||
      (next < this.reading.page.tokenCount && around.cue(next, 'saying') >= 0)
    )
  }

  /** `مشاور پنهانی خود`: what somebody is to another, with words that no dictionary knows. */
  private isTheirOwn({ loose, endToken }: Draft): boolean {
    return loose && endToken < this.reading.page.tokenCount && this.complement.around.cue(endToken, 'reflexive') >= 0
  }

  /** Whether a council that is named elsewhere stands in a token: `المجلس`. */
  private isCouncil(token: number): boolean {
    return token < this.reading.page.tokenCount && this.complement.around.cue(token, 'the-council') >= 0
  }

  private readonly isTitle = (hit: Hit): boolean => this.opensTitle(hit) && this.closesTitle(hit)

  private opensTitle(hit: Hit): boolean {
    return (this.offices.opening(hit) & ~(AFTER_WA | AFTER_BA | AFTER_LA | SWALLOWED)) === 0
  }

  /** `ملک\u200cپور`: what is joined to a title word makes a family name of it. */
  private endsFamilyName(hit: Hit): boolean {
    const { page } = this.reading
    const end = page.tokenEnds[this.offices.endToken(hit) - 1] as number
    return isFormOf(
      lexiconOf(this.reading, 'name'),
      'names/persian-family-endings',
      page.symbols,
      this.offices.end(hit),
      end,
    )
  }

  /** A title ends a word; only the ezafe ی may be written onto a vowel. */
  private closesTitle(hit: Hit): boolean {
    const { offices } = this
    // `رئیس\u200cعلی` is a given name
    if (offices.closing(hit) === BEFORE_JOINT)
      return !this.endsFamilyName(hit) && !this.names.hasPlain(offices.endToken(hit) - 1)
    if (offices.closing(hit) !== BEFORE_SUFFIX) return true
    const { page } = this.reading
    const end = offices.end(hit)
    const last = page.symbols[end - 1]
    return (
      (last === ALIF || last === WAW) &&
      page.symbols[end] === YEH &&
      (page.tokenEnds[offices.endToken(hit) - 1] as number) === end + 1
    )
  }

  /**
   * `وزرای صنعت، معدن و تجارت و علوم، تحقیقات و فناوری`: the first title takes the plural head, each further portfolio is one.
   * A plural with one portfolio and its states (`وزرای خارجه روسیه و ایران`) is a kind, not a person.
   */
  private shared(draft: Draft): Title[] | undefined {
    const phrases = this.complement.portfolios.list(draft.endToken, { many: true })
    const [first, ...rest] = phrases
    if (!first || rest.length === 0) return undefined
    draft.end = first.end
    draft.endToken = (phrases[phrases.length - 1] as typeof first).endToken
    draft.portfolios = [...first.ids]
    draft.rows.push(first.row)
    draft.bare = false
    const country = this.complement.around.countryAt(draft.endToken)
    const code = country ? { country: (country.fields as CountryFields).code } : {}
    Object.assign(draft, code)
    return rest.map((phrase) => ({
      start: phrase.start,
      end: phrase.end,
      firstToken: phrase.endToken - 1,
      endToken: phrase.endToken,
      role: draft.role,
      acting: false,
      former: false,
      portfolios: phrase.ids,
      ...code,
      rows: [draft.rows[0] as string, phrase.row],
      definite: true,
      bare: false,
      weak: false,
      plural: false,
      takes: 'portfolio',
      joined: false,
      ofPerson: false,
      anyMember: false,
      stump: false,
    }))
  }
}
