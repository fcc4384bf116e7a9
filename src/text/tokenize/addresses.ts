/** A web or mail address, or a mention, in a text. */
export interface Address {
  kind: 'url' | 'email' | 'mention'
  start: number
  end: number
}

const isAsciiWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f
const isHostLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a) ||
  (code >= 0x671 && code <= 0x6d3) ||
  (code >= 0xc0 && code <= 0x24f) ||
  isPresentationForm(code)
const isPresentationForm = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdfb) || (code >= 0xfe70 && code <= 0xfefc)
/** `! # $ & ' * + - / = ? ^ _ . ~ %` and letters: what a mailbox name is made of, without the rare ones. */
const isMailbox = (code: number): boolean =>
  isAsciiWord(code) || code === 0x2e || code === 0x2b || code === 0x2d || code === 0x25

/** What ends a URL: blanks, quotation marks, brackets that open, Arabic punctuation. */
function endsUrl(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x22 ||
    code === 0x3c ||
    code === 0x3e ||
    code === 0x60 ||
    code === 0x7b ||
    code === 0x7d ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x7c ||
    code === 0x5c ||
    code === 0x5e ||
    code === 0xa0 ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x60c ||
    code === 0x61b ||
    code === 0x61f ||
    (code >= 0x2000 && code <= 0x200f && code !== 0x200c && code !== 0x200d) ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2026 ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x202a && code <= 0x202f) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x3000
  )
}

/** Punctuation that belongs to the sentence when it closes an address. */
const isTrailing = (code: number): boolean =>
  code === 0x2e ||
  code === 0x2c ||
  code === 0x21 ||
  code === 0x3a ||
  code === 0x3b ||
  code === 0x27 ||
  code === 0x3f ||
  code === 0x29 ||
  code === 0x2a

/**
 * The addresses of a text in order. Found from their fixed parts (`://`, `www.`, `/`, `@`), so that a text without them costs four searches.
 */
export function findAddresses(text: string): Address[] {
  const found: Address[] = []
  for (let at = text.indexOf('://'); at >= 0; ) {
    let start = at
    while (start > 0 && at - start < 12 && isSchemeLetter(text.charCodeAt(start - 1))) start--
    let end = at + 3
    if (start < at) {
      end = urlEnd(text, at + 3)
      found.push({ kind: 'url', start, end })
    }
    at = text.indexOf('://', end)
  }
  for (let at = text.indexOf('www.'); at >= 0; ) {
    const before = visibleBefore(text, at)
    let end = at + 4
    if (!isAsciiWord(before) && before !== 0x2f && before !== 0x2e) {
      end = urlEnd(text, at + 4)
      if (end > at + 5) found.push({ kind: 'url', start: at, end })
    }
    at = text.indexOf('www.', end)
  }
  findBareHosts(text, found)
  let reached = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > reached && at - start < 64 && isMailbox(text.charCodeAt(start - 1))) start--
    while (start < at && text.charCodeAt(start) === 0x2e) start++
    // user@مثال.ایران, کاربر@example.ir
    const foreign = foreignMail(text, start, at, reached)
    if (foreign !== undefined) {
      found.push(foreign)
      reached = foreign.end
      continue
    }
    let end = at + 1
    let dots = 0
    while (
      end < text.length &&
      end - at < 254 &&
      (isAsciiWord(text.charCodeAt(end)) || text.charCodeAt(end) === 0x2d || text.charCodeAt(end) === 0x2e)
    ) {
      if (text.charCodeAt(end) === 0x2e) dots++
      end++
    }
    while (end > at + 1 && (text.charCodeAt(end - 1) === 0x2e || text.charCodeAt(end - 1) === 0x2d)) {
      if (text.charCodeAt(end - 1) === 0x2e) dots--
      end--
    }
    // x@y.irhttp://: what goes on with an address of the web is none of ours
    if (start < at && dots > 0 && !text.startsWith('://', end)) {
      found.push({ kind: 'email', start, end })
      reached = end
    } else if (!isAsciiWord(visibleBefore(text, at))) {
      let stop = at + 1
      while (
        stop < text.length &&
        stop - at < 64 &&
        (isAsciiWord(text.charCodeAt(stop)) || isHostLetter(text.charCodeAt(stop)))
      )
        stop++
      if (stop > at + 1 && !text.startsWith('://', stop)) {
        found.push({ kind: 'mention', start: at, end: stop })
        reached = stop
      }
    }
  }
  if (found.length < 2) return found
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Address[] = []
  let last = 0
  for (const address of found) {
    if (address.start < last) continue
    apart.push(address)
    last = address.end
  }
  return apart
}

/** No host name is longer. */
const LONGEST_HOST = 254
/** No mailbox name is longer. */
const LONGEST_MAILBOX = 64

/** Hosts without scheme and `www.` are known by the path behind them: t.me/x. */
function findBareHosts(text: string, found: Address[]): void {
  for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
    let start = slash
    while (start > 0 && slash - start < LONGEST_HOST && isHostUnit(text.charCodeAt(start - 1))) start--
    while (start < slash && !isAsciiWord(text.charCodeAt(start))) start++
    let dot = slash - 1
    while (dot > start && text.charCodeAt(dot) !== 0x2e) dot--
    if (dot <= start || slash - dot < 3) continue
    let top = dot + 1
    while (top < slash && isSchemeLetter(text.charCodeAt(top))) top++
    if (top < slash) continue
    const before = visibleBefore(text, start)
    if (before === 0x2f || before === 0x40 || before === 0x3a) continue
    const end = urlEnd(text, slash + 1)
    if (end === slash + 1) continue
    found.push({ kind: 'url', start, end })
    slash = end
  }
}

/** A mail address whose host or mailbox is in letters beyond ASCII; `start` is where its ASCII mailbox begins. */
function foreignMail(text: string, start: number, at: number, reached: number): Address | undefined {
  const latinHost = isAsciiWord(text.charCodeAt(at + 1))
  if (latinHost && start < at) return undefined
  let from = start
  if (from === at)
    while (from > reached && at - from < LONGEST_MAILBOX && isHostLetter(text.charCodeAt(from - 1))) from--
  if (from === at) return undefined
  let end = at + 1
  let dot = -1
  while (end < text.length && end - at < LONGEST_HOST) {
    const code = text.charCodeAt(end)
    if (code === 0x2e) {
      if (!isLabelUnit(text.charCodeAt(end + 1), latinHost)) break
      dot = end
    } else if (!isLabelUnit(code, latinHost)) break
    end++
  }
  while (text.charCodeAt(end - 1) === 0x2d) end--
  return dot > at + 1 && end > dot + 2 ? { kind: 'email', start: from, end } : undefined
}

const isHostUnit = (code: number): boolean => isAsciiWord(code) || code === 0x2d || code === 0x2e
const isLabelUnit = (code: number, latin: boolean): boolean =>
  isAsciiWord(code) || code === 0x2d || (!latin && isHostLetter(code))

/** The unit before a place, past a few invisible ones and tatweel, so that removing those changes nothing. */
function visibleBefore(text: string, at: number): number {
  let i = at - 1
  while (i >= 0 && at - i < 9 && isInvisible(text.charCodeAt(i))) i--
  const code = i >= 0 ? text.charCodeAt(i) : 0x20
  // a digit is a digit: the rule for digits must not make or break an address
  return (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) ? 0x30 : code
}

const TATWEEL = 0x640

const isInvisible = (code: number): boolean =>
  code === TATWEEL ||
  code === 0xad ||
  code === 0x61c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff ||
  code === 0xac

const isSchemeLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

/** Where the URL ends whose host begins at `from`. */
function urlEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && !endsUrl(text.charCodeAt(end))) end++
  while (end > from && isTrailing(text.charCodeAt(end - 1))) {
    // a bracket that the address itself opened stays
    if (text.charCodeAt(end - 1) === 0x29 && text.slice(from, Math.min(end, from + 2048)).includes('(')) break
    end--
  }
  // letters of Arabic script glued to the host are the next word: https://a.ir/گزارش is a path, a.irگزارش is not
  let host = from
  while (
    host < end &&
    (isAsciiWord(text.charCodeAt(host)) ||
      text.charCodeAt(host) === 0x2d ||
      text.charCodeAt(host) === 0x2e ||
      text.charCodeAt(host) === 0x3a)
  )
    host++
  if (
    host > from &&
    host < end &&
    isHostLetter(text.charCodeAt(host)) &&
    text.charCodeAt(host - 1) !== 0x2e &&
    text.charCodeAt(host - 1) !== 0x3a
  )
    return host
  return end
}
