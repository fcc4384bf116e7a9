/** Sentences around a form: each with where the form stands in it. */
export interface Carrier {
  readonly what: string
  readonly text: string
  readonly start: number
  readonly end: number
}

const ZWNJ = '\u200c'
const FATHA = '\u064e'
const TATWEEL = '\u0640'
const AL = '\u0627\u0644'
const LAM = '\u0644'

const isArabicScript = (form: string): boolean => /^[\u0620-\u06d3].*[\u0620-\u06d3]$/.test(form)

/** A mark after the first letter of each word, a tatweel after the second where letters join. */
const marked = (form: string): string => form.replace(/(^| )([\u0620-\u064a])/g, `$1$2${FATHA}`)
const stretched = (form: string): string => form.replace(/([بتنسفقلمهك])(?=[\u0628-\u064a])/, `$1${TATWEEL}`)

function around(what: string, before: string, form: string, after = ''): Carrier {
  return { what, text: before + form + after, start: before.length, end: before.length + form.length }
}

/** An Arabic form bare, after the proclitics, with harakat and tatweel. */
function arabic(form: string): Carrier[] {
  const made = [
    around('in a sentence', 'ثم ', form, '، أمس'),
    around('with harakat', 'ثم ', marked(form)),
    around('with tatweel', '', stretched(form)),
  ]
  // proclitics are read off words of three letters and more
  const first = /^[\u0620-\u06d3]*/.exec(form)?.[0].length ?? 0
  if (first < 3) return made
  for (const proclitic of ['و', 'ب', 'ك', 'وب']) made.push(around(`after ${proclitic}`, proclitic, form))
  if (!form.startsWith(AL)) made.push(around('after ل', LAM, form))
  else if (first > 3) made.push({ ...around('after لل', '', LAM + form.slice(1)), what: 'after لل' })
  return made
}

/** A Persian form bare, before را and the endings, its ZWNJ kept, deleted and turned into a space. */
function persian(form: string): Carrier[] {
  const made = [
    around('in a sentence', 'از ', form, '، دیروز'),
    around('before را', '', form, ' را'),
    around('with harakat', '', marked(form)),
  ]
  if (form.includes(ZWNJ)) {
    made.push(around('without ZWNJ', '', form.replaceAll(ZWNJ, '')))
    made.push(around('with spaces for ZWNJ', '', form.replaceAll(ZWNJ, ' ')))
  }
  for (const ending of ['ها', 'های', `${ZWNJ}ها`, `${ZWNJ}های`]) made.push(around(`before ${ending}`, '', form, ending))
  if (!form.endsWith('ی')) made.push(around('before ی', '', form, 'ی'))
  return made
}

/** The sentences in which a form must be found. */
export function carriersOf(form: string, language: string): Carrier[] {
  const bare = around('bare', '', form)
  if (!isArabicScript(form)) return [bare]
  if (language.startsWith('ar')) return [bare, ...arabic(form)]
  return language.startsWith('fa') ? [bare, ...persian(form)] : [bare]
}
