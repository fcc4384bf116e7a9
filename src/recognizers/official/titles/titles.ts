import { BLOCK, DEFINITE, DUAL, PLURAL, WEAK } from '../../../match/entry.ts'
import { AFTER_WA, BEFORE_JOINT, BEFORE_SUFFIX } from '../../../match/match.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import { PersianSpelling } from '../../persian-spelling.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { endsInTehMarbuta, isOwn, isOwnRow } from './own-titles.ts'
import { roleOnPage } from './roles.ts'
import type { Title } from './title.ts'
import { TitleComplement } from './title-complement.ts'
import { TitleDefiniteness } from './title-definiteness.ts'
import { type Draft, draftOf } from './title-draft.ts'
import { TitleForms } from './title-forms.ts'
import { TitleRefusal } from './title-refusal.ts'
import { siblingsOf } from './title-siblings.ts'

/** Titles nest (`مدير مكتب نائب وزير …`), but never deeper than this. */
const DEEPEST = 3

/** Roles that a longer title word tells, however far a shorter one of another role goes on. */
const KEPT = new Set(['minister-of-state', 'police-chief'])

/** The row of those who lead the Friday prayer: their title ends in a day, before which names end as before a preposition. */
const FRIDAY_IMAM = 'offices/friday-imam'

/** Rows of titles that an official may have of a company or an event: in a list of titles they are nobody else's. */
const BESIDES = new Set([
  'offices/chair',
  'offices/chair-of-a-board',
  'offices/director-executive',
  'offices/director-regional',
  'offices/head-supervisor',
])

/**
 * Of two rows with one form: what takes in more; of equals the head of a body before who stands in for the holder of a title
 * (`سرپرست اداره کل …`), the head of a state before the head of a body, unless a body is there.
 */
function isBetter(title: Title, than: Title): boolean {
  if (title.end !== than.end) return title.end > than.end
  if (isOwn(title) !== isOwn(than)) return isOwn(title)
  if (title.weak !== than.weak) return than.weak
  const isOfService = title.takes === 'body' ? title.body !== undefined : title.takes === 'portfolio'
  if (than.takes === 'title' && isOfService) return title.acting
  return title.takes === 'state' && than.takes !== 'state' && !than.body
}

/** Reads titles: a title word of the dictionary and all that belongs to it. */
export class TitleReader {
  private readonly offices: HitView
  private readonly forms: TitleForms
  private readonly spelling: PersianSpelling
  private readonly complement: TitleComplement
  private readonly refusal: TitleRefusal
  private readonly definiteness: TitleDefiniteness
  /** The classes of the bodies that the page names. */
  private readonly classes: Set<string>
  private depth = 0
  /** Where titles of `BESIDES` end that are no public office, by their first tokens. */
  private readonly refused = new Map<number, number>()
  /** The titles read so far, by their first token and how deep they stand within others. */
  private readonly known = new Map<number, Title | null>()

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
  ) {
    this.offices = viewOf(reading, 'office')
    this.forms = new TitleForms(reading, this.offices)
    this.spelling = new PersianSpelling(reading)
    this.complement = new TitleComplement(reading, earlier, (token) =>
      this.depth < DEEPEST ? this.read(token) : undefined,
    )
    this.refusal = new TitleRefusal(this.complement.around)
    this.definiteness = new TitleDefiniteness(this.complement.around)
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
    // titles within titles are read again and again: once at each depth
    const place = token * (DEEPEST + 1) + this.depth
    const known = this.known.get(place)
    if (known !== undefined) return known === null ? undefined : known
    const title = this.readAt(token)
    this.known.set(place, title ?? null)
    return title
  }

  /** The end of a title of no public office that officials have besides (`رئيس مجلس إدارة الشركة`); the same token where none begins. */
  behindPrivate(token: number): number {
    return this.read(token) ? token : (this.refused.get(token) ?? token)
  }

  private refuse(token: number, endToken: number, hit: Hit): undefined {
    if (BESIDES.has(this.offices.row(hit).id)) this.refused.set(token, Math.max(endToken, this.refused.get(token) ?? 0))
  }

  private readAt(token: number): Title | undefined {
    const { offices } = this
    const longest = offices.longest(token, this.forms.is)
    if (longest < 0) return undefined
    if (offices.flags(longest) & BLOCK)
      return this.withLongerBody(longest, token) ?? this.refuse(token, offices.endToken(longest), longest)
    this.depth++
    let best = this.bestOf(token, offices.start(longest), offices.end(longest))
    // a shorter title word may take in more: `نائب` + `رئيس شرطة دبي` where `نائب رئيس` finds no body
    if (best?.bare && best.takes !== 'nothing' && best.takes !== 'state') {
      for (const shorter of this.shorterThan(longest, token))
        if (shorter.end > best.end && !shorter.weak)
          // `وزیر مشاور در امور اروپا`, `فرمانده انتظامی شهرستان بهار`: the words that it takes in give nobody another office
          best = KEPT.has(best.role) ? { ...shorter, role: best.role } : shorter
    } else if (!best || this.isCutOff(best)) best = this.shorterWithBody(longest, token) ?? best
    this.depth--
    return best?.stump || (best && this.isOfLongerWord(best, longest)) ? undefined : best
  }

  /** `رئيس السلطة الوطنية` before `المستقلة للانتخابات`: whether the last words of a title begin the name of a longer body. */
  private isCutOff({ bare, takes, firstToken, endToken, end }: Title): boolean {
    if (!bare || takes !== 'nothing') return false
    for (let token = firstToken + 1; token < endToken; token++)
      if ((this.complement.around.bodyAt(token)?.end ?? 0) > end) return true
    return false
  }

  /** `رئيس الجمعية` is no public office, `رئيس` of a body whose name goes on behind it (`الجمعية البرلمانية لمجلس أوروبا`) is one. */
  private withLongerBody(longest: Hit, token: number): Title | undefined {
    const { offices } = this
    const body = this.complement.around.bodyAt(offices.endToken(longest) - 1)
    if (this.reading.language !== 'ar' || !body || body.end <= offices.end(longest)) return undefined
    this.depth++
    const title = this.shorterWithBody(longest, token)
    this.depth--
    return title
  }

  /** `رئيس مدينة` leads nowhere, `رئيس` to the body `مدينة الملك عبدالعزيز للعلوم`. */
  private shorterWithBody(longest: Hit, token: number): Title | undefined {
    for (const title of this.shorterThan(longest, token)) if (title.body && !title.weak) return title
    return undefined
  }

  /** The titles that the words before the end of the longest title word may begin. */
  private *shorterThan(longest: Hit, token: number): Generator<Title> {
    const { offices } = this
    for (let hit = offices.first(token); hit >= 0; hit = offices.after(hit)) {
      if (offices.end(hit) >= offices.end(longest) || offices.start(hit) !== offices.start(longest)) continue
      const title = this.forms.is(hit) ? this.bestOf(token, offices.start(hit), offices.end(hit)) : undefined
      if (title) yield title
    }
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

  /** The plural title that begins in a token, with all that belongs to it, for those whom a list behind it names: `نواب البصرة`. */
  sharedFrom(token: number): Title | undefined {
    const { offices } = this
    const longest = offices.longest(token, this.forms.is)
    if (longest < 0 || offices.flags(longest) & BLOCK || !this.isPlural(longest)) return undefined
    return this.bestOf(token, offices.start(longest), offices.end(longest), true)
  }

  private isPlural(hit: Hit): boolean {
    const { offices } = this
    if (offices.flags(hit) & (PLURAL | DUAL)) return true
    // `دادستان\u200cهای`
    return offices.closing(hit) === BEFORE_JOINT && this.spelling.isPlural(offices.endToken(hit) - 1)
  }

  /** The best title of those rows that share a form. */
  private bestOf(token: number, start: number, end: number, shared = false): Title | undefined {
    const { offices } = this
    let best: Title | undefined
    for (let hit = offices.first(token); hit >= 0; hit = offices.after(hit)) {
      if (offices.end(hit) !== end || offices.start(hit) !== start) continue
      if (offices.flags(hit) & BLOCK) return this.refuse(token, offices.endToken(hit), hit)
      // `نائبة`, `المساعدة` where the dictionary has `نائبه`, `مساعده`
      const isOneWord = offices.endToken(hit) === token + 1
      if (
        isOwnRow(offices.row(hit).id) &&
        ((isOneWord && offices.flags(hit) & DEFINITE) || endsInTehMarbuta(this.reading.page, end))
      )
        continue
      const title = this.readAs(hit, token, shared)
      // what follows decides
      if (title && (!best || isBetter(title, best))) best = title
    }
    return best
  }

  /** The title with one of the rows that its first word may be. */
  private readAs(hit: Hit, token: number, shared: boolean): Title | undefined {
    const { page } = this.reading
    const { offices } = this
    const flags = offices.flags(hit)
    const row = offices.row(hit)
    const endToken = offices.endToken(hit)
    const takes = typeof row.fields.takes === 'string' ? row.fields.takes : 'free'
    const draft = draftOf(this.reading, offices, hit, token)
    const plural = this.isPlural(hit)
    draft.shared = shared
    const siblings =
      plural && takes === 'portfolio'
        ? siblingsOf(draft, this.complement.portfolios, this.complement.around)
        : undefined
    if (!plural || (shared && !siblings)) this.complement.complete(draft, takes, row)
    if (endToken > token + 1) this.complement.lookInside(draft, token, endToken)
    // `المسؤول عن` and the like call for what they lead to; `فرستاده ویژه` before a name does
    if (
      !draft.ofPerson &&
      !draft.isHeld &&
      draft.end === page.tokenEnds[endToken - 1] &&
      endToken > token + 1 &&
      row.id !== FRIDAY_IMAM &&
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
    if (this.refusal.refuses(draft, token, endToken, takes, flags)) return this.refuse(token, draft.endToken, hit)
    draft.role = roleOnPage(draft, this.classes, this.isCouncil(endToken))
    this.complement.state.thisCountry(draft)
    const { needs } = row.fields
    const isAlone = draft.bare && !draft.ofPerson && endToken === token + 1
    if ((needs === 'complement' || needs === 'body') && isAlone && !this.definiteness.isSpeakerToldOf(draft, token))
      return undefined
    // `نائب البصرة`, not `نائبه العزيز`
    if (needs === 'place' && !draft.rows.some((row) => row.startsWith('places/'))) return undefined
    return {
      start: draft.start,
      end: this.endOfWords(draft, token, endToken),
      firstToken: token,
      endToken: draft.endToken,
      role: draft.role,
      acting: draft.acting,
      former: draft.former,
      portfolios: draft.portfolios,
      country: draft.country,
      body: draft.body,
      parent: draft.parent,
      rows: draft.rows,
      bare: draft.bare,
      definite: this.definiteness.isDefinite(draft, token, endToken, takes, flags),
      weak:
        // `مقرر القانون`: a course
        ((flags & WEAK) !== 0 && needs === 'body' && draft.body === undefined && draft.country === undefined) ||
        (draft.bare &&
          !draft.ofPerson &&
          // `الوالي السابق`: what was an office once is no other word
          (((flags & WEAK) !== 0 && !((flags & DEFINITE) !== 0 && draft.former)) || draft.adjective) &&
          !this.definiteness.isLocal(draft, token, takes)),
      plural: (plural && !siblings) || (draft.generic && !(flags & DEFINITE)),
      takes,
      joined: (offices.opening(hit) & AFTER_WA) !== 0,
      ofPerson: draft.ofPerson,
      anyMember: this.definiteness.isAnyMember(draft, token),
      stump: this.refusal.isStump(draft, token, flags),
      siblings,
    }
  }

  /**
   * Where a title ends: before `البلاد`, which goes with its word (`أمير البلاد المفدى`) and is none of it, and before
   * what courtesy says behind it (`استاندار` of `استاندار محترم`).
   */
  private endOfWords({ end, endToken, courtesy }: Draft, token: number, wordsEnd: number): number {
    const next = token + 1
    if (courtesy?.behind === endToken) return courtesy.end
    if (endToken > wordsEnd || wordsEnd < next + 1 || this.complement.around.cue(next, 'home') < 0) return end
    return this.reading.page.tokenEnds[token] as number
  }

  /** Whether a council that is named elsewhere stands in a token: `المجلس`. */
  private isCouncil(token: number): boolean {
    return token < this.reading.page.tokenCount && this.complement.around.cue(token, 'the-council') >= 0
  }
}
