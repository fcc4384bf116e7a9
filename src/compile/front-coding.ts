import { OPTIONAL, SHARED_FROM, SHARED_MOST } from '../match/compact.ts'

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
  for (const [sign, piece] of Object.entries(OPTIONAL))
    for (let again = true; again; ) {
      again = false
      for (const form of [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)))
        for (let at = form.indexOf(piece); at >= 0; at = form.indexOf(piece, at + 1)) {
          const [head, tail] = [form.slice(0, at), form.slice(at + piece.length)]
          if (!forms.has(form) || !forms.delete(head + tail)) continue
          forms.delete(form)
          forms.add(head + sign + tail)
          again = true
        }
    }
  return forms
}
