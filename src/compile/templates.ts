/** Of forms that share so few letters each is written out. */
const LEAST = 1

/** A form whose spellings are open, letter by letter; what stands in brackets is one piece. */
type Template = readonly string[]

/**
 * Forms written with fewer letters: those that differ in one place become one, with the pieces in brackets (`_` for
 * nothing or a space). Each time the pair of a beginning and an end that saves most letters is taken.
 * @example templates(['yesterday', 'yesternight']) // ['yester(day/night)']
 */
export function templates(forms: Iterable<string>): string[] {
  let list: Template[] = [...forms].map((form) => [...form])
  for (;;) {
    const best = mostSaving(list)
    if (!best) return list.map((template) => template.join('').replaceAll(/\(\/ \)|\( \/\)/g, '_'))
    const { members, begin, end } = best
    const first = list[members[0] as number] as Template
    const pieces = members.map((at) => between(list[at] as Template, begin, end).join(''))
    const merged = [...first.slice(0, begin), `(${pieces.join('/')})`, ...first.slice(first.length - end)]
    list = [...list.filter((_, at) => !members.includes(at)), merged]
  }
}

interface Saving {
  readonly letters: number
  readonly members: readonly number[]
  /** How many letters the members share at their beginning and at their end. */
  readonly begin: number
  readonly end: number
}

const between = (template: Template, begin: number, end: number): Template =>
  template.slice(begin, template.length - end)

/** The beginning and end that save most letters. */
function mostSaving(list: readonly Template[]): Saving | undefined {
  let best: Saving | undefined
  const seen = new Set<string>()
  for (const [i, a] of list.entries())
    for (const b of list.slice(i + 1)) {
      const length = Math.min(a.length, b.length)
      let begin = 0
      while (begin < length && a[begin] === b[begin]) begin++
      let end = 0
      while (end < length - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
      for (const [from, to] of [
        [begin, end],
        [begin, 0],
        [0, end],
      ] as const) {
        const [head, tail] = [a.slice(0, from).join(''), a.slice(a.length - to).join('')]
        if (from + to === 0 || seen.has(`${head} … ${tail}`)) continue
        seen.add(`${head} … ${tail}`)
        const members = membersOf(list, a, from, to)
        const letters = (members.length - 1) * (head.length + tail.length) - 2
        if (members.length > 1 && letters >= (best?.letters ?? LEAST)) best = { letters, members, begin: from, end: to }
      }
    }
  return best
}

/** Which templates begin and end as one does, with plain letters between. */
const membersOf = (list: readonly Template[], model: Template, begin: number, end: number): number[] =>
  list.flatMap((template, at) => {
    if (template.length < begin + end) return []
    for (let i = 0; i < begin; i++) if (template[i] !== model[i]) return []
    for (let i = 1; i <= end; i++) if (template.at(-i) !== model.at(-i)) return []
    return between(template, begin, end).some((piece) => piece.length > 1) ? [] : [at]
  })
