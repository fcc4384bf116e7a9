import { symbolOf } from '../../../text/characters.ts'
import { beginsWithOneOf, isSymbol, LINE_BREAK, NUMBER, WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { UNKNOWN } from '../names/token-class.ts'
import { type Element, nameElement, titleElement } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import type { TitleReader } from '../titles/titles.ts'
import type { Honorifics } from './honorifics.ts'

const COLON = symbolOf(':')
const SLASH = symbolOf('/')
/** What stands before an item of a list. */
const BULLETS = new Set([...'-*.)'].map(symbolOf))
/** What may end an item of a list. */
const ENDS = new Set([...'.,;'].map(symbolOf))
/** The most tokens of a number and its mark before an item. */
const LONGEST_BULLET = 2

/**
 * Reads the lines of a list of office holders: a name, a colon or slash and a title, or the other way round, and nothing else.
 *
 * @example `- خالد العمري: وزير الصحة`, `- السيد خالد العمري / مدير عام الهيئة .`
 */
export class Rosters {
  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
  ) {}

  /** The line of which a title is the one half; undefined where there is no full name in the other. */
  line(title: Title): Element[] | undefined {
    if (title.plural || (title.bare && title.weak)) return undefined
    const { page } = this.reading
    const held = titleElement(title)
    const mark = title.firstToken - 1
    if (this.isJoint(mark) && this.endsLine(title.endToken)) {
      const name = this.names.before(mark)
      if (!this.isFull(name)) return undefined
      const before: Element[] = this.honorifics.before(name.firstToken).map((honorific) => ({
        kind: 'honorific',
        firstToken: honorific.firstToken,
        endToken: honorific.endToken,
        honorific,
      }))
      const first = before[0]?.firstToken ?? name.firstToken
      return this.headsLine(first) ? [...before, this.elementOf(name), held] : undefined
    }
    if (!isSymbol(page, title.endToken, COLON) || !this.headsLine(title.firstToken)) return undefined
    const elements: Element[] = [held]
    let at = title.endToken + 1
    for (let honorific = this.honorifics.at(at); honorific; honorific = this.honorifics.at(at)) {
      elements.push({ kind: 'honorific', firstToken: at, endToken: honorific.endToken, honorific })
      at = honorific.endToken
    }
    const name = at < page.tokenCount ? this.names.after(at, { article: true, surname: true }) : undefined
    return this.isFull(name) && this.endsLine(name.endToken) ? [...elements, this.elementOf(name)] : undefined
  }

  /** The title behind the colon or slash that follows a name, where both fill the line. */
  titleBehind(firstToken: number, endToken: number): Title | undefined {
    if (!this.isJoint(endToken) || !this.headsLine(firstToken)) return undefined
    const title = this.titles.has(endToken + 1) ? this.titles.read(endToken + 1) : undefined
    if (!title || title.plural || (title.bare && title.weak)) return undefined
    return this.endsLine(title.endToken) ? title : undefined
  }

  /** Whether what stands between a name and a title stands in a token. */
  private isJoint(token: number): boolean {
    return isSymbol(this.reading.page, token, COLON) || isSymbol(this.reading.page, token, SLASH)
  }

  private elementOf(name: Name): Element {
    return nameElement(name)
  }

  /** Two words or more that may all be a name's. */
  private isFull(name: Name | undefined): name is Name {
    if (!name || name.endToken - name.firstToken < 2) return false
    for (let token = name.firstToken; token < name.endToken; token++)
      if (name.known === 0 && this.names.classes.of(token) < UNKNOWN) return false
    return true
  }

  private headsLine(token: number): boolean {
    const { page } = this.reading
    let at = token - 1
    for (let i = 0; i < LONGEST_BULLET && at >= 0; i++, at--)
      if (page.tokenKinds[at] === LINE_BREAK || !(page.tokenKinds[at] === NUMBER || this.isOneOf(at, BULLETS))) break
    return at < 0 || page.tokenKinds[at] === LINE_BREAK
  }

  private endsLine(token: number): boolean {
    const { page } = this.reading
    const at = token < page.tokenCount && this.isOneOf(token, ENDS) ? token + 1 : token
    return at >= page.tokenCount || page.tokenKinds[at] === LINE_BREAK
  }

  private isOneOf(token: number, marks: ReadonlySet<number>): boolean {
    const { page } = this.reading
    return page.tokenKinds[token] !== WORD && beginsWithOneOf(page, token, marks)
  }
}
