import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folders = ['src', 'test', 'examples', 'scripts', 'bench']

/** All TypeScript and JavaScript sources with their text, generated ones left out. */
const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|js|mjs)$/.test(path) && !path.startsWith('generated'))
    .map((path) => ({ file: `${folder}/${path}`, text: readFileSync(join(root, folder, path), 'utf8') })),
)

/** The places of a pattern as `file:line: what stands there`. */
const places = (pattern: RegExp, among = sources) =>
  among.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => {
      const [what] = match
      const line = text.slice(0, match.index).split('\n').length
      return `${file}:${line}: ${what.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}`
    }),
  )

const library = sources.filter(({ file }) => file.startsWith('src/') && !/\.test\.ts$/.test(file))

/** The string, template and pattern literals of a source. */
function literals({ file, text }: (typeof sources)[number]): { file: string; text: string }[] {
  const found: { file: string; text: string }[] = []
  const visit = (node: ts.Node): void => {
    // a string that is taken apart is a set of letters, no word
    const isSet =
      (ts.isSpreadElement(node.parent) || ts.isForOfStatement(node.parent)) && node.parent.expression === node
    if (isSet && ts.isStringLiteral(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
      found.push({ file: `${file}:${line + 1}`, text: node.getText() })
    }
    node.forEachChild(visit)
  }
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  tree.forEachChild(visit)
  return found
}

describe('laws of the source', () => {
  it('there is something to check', () => {
    expect(library.length).toBeGreaterThan(50)
  })

  it('invisible characters are named, not typed: write \\u200c and the like', () => {
    expect(places(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g)).toEqual([])
  })

  it('combining marks are named in code, not typed', () => {
    const typed = library.flatMap(literals).filter(({ text }) => /[\u0300-\u036f\u064b-\u065f\u0670]/.test(text))
    expect(typed).toEqual([])
  })

  it('patterns use no \\b, \\w or \\W: they know ASCII only', () => {
    const patterns = library.flatMap(literals).filter(({ text }) => text.startsWith('/') && /\\[bBwW]/.test(text))
    expect(patterns).toEqual([])
  })

  it('Arabic and Persian words stand in dictionaries, not in code', () => {
    // the alphabet itself is the one thing that code has to spell
    const code = library.filter(({ file }) => file !== 'src/text/characters.ts').flatMap(literals)
    expect(code.filter(({ text }) => /[\u0620-\u064a\u066e-\u06d3]{2}/.test(text))).toEqual([])
  })

  it('nothing outside the command and the Node entry points knows Node', () => {
    const portable = library.filter(({ file }) => !/^src\/(cli|node)\//.test(file))
    expect(places(/from 'node:|\bprocess\.|\bBuffer\b|\brequire\(/g, portable)).toEqual([])
  })

  it('nothing outside the command and the Node entry points asks the clock, the locale or chance', () => {
    const portable = library.filter(({ file }) => !/^src\/(cli|node)\//.test(file))
    expect(places(/Date\.now|new Date\(\)|Math\.random|toLocale\w*\(|\bIntl\./g, portable)).toEqual([])
  })
})
