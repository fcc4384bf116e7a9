/**
 * Writes `test/text/arabic-code-points.tsv`: every code point of the Arabic blocks with its general category and its
 * compatibility form, from the Unicode data of the running engine. The table is what the rules are tested against.
 */
import { writeFileSync } from 'node:fs'

const BLOCKS = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x870, 0x89f],
  [0x8a0, 0x8ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
  [0x10e60, 0x10e7f],
  [0x10ec0, 0x10eff],
  [0x1ee00, 0x1eeff],
] as const
const CATEGORIES = [
  'Lu',
  'Ll',
  'Lt',
  'Lm',
  'Lo',
  'Mn',
  'Mc',
  'Me',
  'Nd',
  'Nl',
  'No',
  'Pc',
  'Pd',
  'Ps',
  'Pe',
  'Pi',
  'Pf',
  'Po',
  'Sm',
  'Sc',
  'Sk',
  'So',
  'Zs',
  'Zl',
  'Zp',
  'Cc',
  'Cf',
  'Cn',
]
const patterns = CATEGORIES.map((category) => [category, new RegExp(`^\\p{${category}}$`, 'u')] as const)
const hex = (text: string) =>
  [...text].map((c) => (c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')).join(' ')

const lines = [
  '# code point, general category, compatibility form; made by scripts/generate-unicode-table.ts, do not edit',
]
for (const [from, to] of BLOCKS) {
  for (let code = from; code <= to; code++) {
    const character = String.fromCodePoint(code)
    const category = patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? 'Cn'
    lines.push(`${hex(character)}\t${category}\t${hex(character.normalize('NFKC'))}`)
  }
}
const file = new URL('../test/text/arabic-code-points.tsv', import.meta.url)
writeFileSync(file, `${lines.join('\n')}\n`)
console.log(`test/text/arabic-code-points.tsv: ${lines.length - 1} code points, Unicode ${process.versions['unicode']}`)
