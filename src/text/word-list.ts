/** The words of a list packed by `scripts/generate-text-data.ts`: shared beginning (one digit in base 36), then the rest. */
export function unpackWords(packed: string | undefined): string[] {
  if (packed === undefined) throw new Error('a word list is missing: run scripts/generate-text-data.ts')
  const words: string[] = []
  let word = ''
  let from = 0
  for (let i = 1; i <= packed.length; i++) {
    if (i < packed.length && packed.charCodeAt(i) > 0x7a) continue
    const code = packed.charCodeAt(i)
    // tabs, spaces and full stops belong to the words; digits and small letters begin the next one
    if (i < packed.length && (code === 9 || code === 0x20 || code === 0x2e)) continue
    const head = packed.charCodeAt(from)
    word = word.slice(0, head > 0x39 ? head - 87 : head - 48) + packed.slice(from + 1, i)
    words.push(word)
    from = i
  }
  return words
}

/** The letters after which Arabic script does not join: a ZWNJ there shows nothing. */
export function endsUnjoined(word: string): boolean {
  switch (word.charCodeAt(word.length - 1)) {
    case 0x627:
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671:
    case 0x62f:
    case 0x630:
    case 0x631:
    case 0x632:
    case 0x698:
    case 0x648:
    case 0x624:
    case 0x629:
    case 0x621:
      return true
    default:
      return false
  }
}
