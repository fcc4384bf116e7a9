import { LETTER_FROM } from '../src/text/characters.ts'
import { fold } from '../src/text/fold.ts'

/**
 * The floor: fold, then one flat trie of names, the longest at each word, nothing else.
 * What a hand-written loop without rules, proclitics, endings or several meanings of a name can do.
 */
export function plainTrie(names: readonly string[]): (text: string) => number {
  // children as lists first, then breadth first so that siblings stand side by side
  const children: Map<number, number>[] = [new Map()]
  const ends: boolean[] = [false]
  for (const name of names) {
    const { symbols, length } = fold(name)
    let state = 0
    for (let i = 0; i < length; i++) {
      const symbol = symbols[i] as number
      let next = children[state]?.get(symbol)
      if (next === undefined) {
        next = children.push(new Map()) - 1
        ends.push(false)
        children[state]?.set(symbol, next)
      }
      state = next
    }
    ends[state] = true
  }
  const order = [0]
  for (let i = 0; i < order.length; i++)
    for (const child of (children[order[i] as number] as Map<number, number>).values()) order.push(child)
  const first = new Int32Array(order.length + 1)
  const labels = new Uint8Array(order.length)
  const isEnd = new Uint8Array(order.length)
  let count = 1
  order.forEach((old, state) => {
    first[state] = count
    isEnd[state] = ends[old] ? 1 : 0
    for (const symbol of (children[old] as Map<number, number>).keys()) labels[count++] = symbol
  })
  first[order.length] = count
  return (text) => {
    const { symbols, length } = fold(text)
    let found = 0
    let at = 0
    while (at < length) {
      let state = 0
      let longest = 0
      let i = at
      while (i < length) {
        const symbol = symbols[i] as number
        const end = first[state + 1] as number
        let child = first[state] as number
        while (child < end && labels[child] !== symbol) child++
        if (child === end) break
        state = child
        i++
        if (isEnd[state] === 1 && (i === length || (symbols[i] as number) < LETTER_FROM)) longest = i
      }
      if (longest > 0) {
        found++
        at = longest
      }
      while (at < length && (symbols[at] as number) >= LETTER_FROM) at++
      while (at < length && (symbols[at] as number) < LETTER_FROM) at++
    }
    return found
  }
}
