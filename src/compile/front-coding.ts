import { ENDING, OPTIONAL, SHARED_FROM, SHARED_MOST } from '../match/compact.ts'

/** So many forms of a group must end in the same words for it to be worth while to write these once. */
const FAMILY = 8

/**
 * The forms of a group as one or several: those that end in the same words (`روزنامه امروز`, `دنیای امروز`) are one,
 * whose ending is written once.
 */
export function families(forms: Iterable<string>): string[] {
  const rest = new Set(forms)
  const found: string[] = []
  for (let ending = mostFrequentEnding(rest); ending; ending = mostFrequentEnding(rest)) {
    const members = [...rest].filter((form) => form.endsWith(ending))
    for (const form of members) rest.delete(form)
    found.push(frontCoded(members.map((form) => form.slice(0, -ending.length))) + ENDING + ending)
  }
  return rest.size > 0 ? [frontCoded(rest), ...found] : found
}

/** The last words, with the space before them, that the most forms share; none where they are few. */
function mostFrequentEnding(forms: ReadonlySet<string>): string {
  const counts = new Map<string, number>()
  for (const form of forms)
    for (let at = form.indexOf(' '); at >= 0; at = form.indexOf(' ', at + 1)) {
      const ending = form.slice(at)
      counts.set(ending, (counts.get(ending) ?? 0) + 1)
    }
  const [best = '', count = 0] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? []
  return count < FAMILY ? '' : best
}

/**
 * Forms in few letters, as `readForms()` of match/compact.ts reads them: two that differ only in the article or in a
 * space become one, and behind the first each is written without the letters that it shares with the one before it.
 * Sorted backwards, since then a longer form stands before its beginning: that packs better.
 */
export function frontCoded(forms: Iterable<string>): string {
  let before = ''
  return [...merged(new Set(forms))]
    .sort()
    .reverse()
    .map((form, i) => {
      const shared = i && sharedLetters(before, form)
      before = form
      return (i ? String.fromCharCode(SHARED_FROM + shared) : '') + form.slice(shared)
    })
    .join('')
}

function sharedLetters(one: string, other: string): number {
  let shared = 0
  while (shared < SHARED_MOST && shared < one.length && one[shared] === other[shared]) shared++
  return shared
}

/** Forms of which two that differ only in one of the `OPTIONAL` pieces are one, with its sign; the longest first. */
function merged(forms: Set<string>): Set<string> {
  for (const [sign, pieces] of Object.entries(OPTIONAL)) {
    const [piece, other] = pieces.split('|') as [string, string]
    for (let again = true; again; ) {
      again = false
      for (const form of [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)))
        for (let at = form.indexOf(piece); at >= 0; at = form.indexOf(piece, at + 1)) {
          const [head, tail] = [form.slice(0, at), form.slice(at + piece.length)]
          if (!forms.has(form) || !forms.delete(head + other + tail)) continue
          forms.delete(form)
          forms.add(head + sign + tail)
          again = true
        }
    }
  }
  return forms
}
