import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dates } from '../../src/dates.ts'

interface MonthRow {
  calendar: 'gregorian' | 'jalali' | 'hijri'
  number: string
  needs?: string
  names: Record<string, string[]>
}

const rowsOf = (file: string): MonthRow[] =>
  Object.values(
    parse(readFileSync(new URL(`../../dictionaries/calendars/${file}.yaml`, import.meta.url), 'utf8'), {
      schema: 'failsafe',
    }),
  )

/** Year, month and day → ISO day of a year, told by `Intl` and by nothing of ours. */
function year(calendar: string, number: number, from: string): Map<string, string> {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const days = new Map<string, string>()
  for (let time = Date.parse(from); days.size < 384; time += 86_400_000) {
    const parts = format.formatToParts(time)
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    days.set(`${of('year')}-${of('month')}-${of('day')}`, new Date(time).toISOString().slice(0, 10))
  }
  return new Map([...days].filter(([key]) => key.startsWith(`${number}-`)))
}

const years = {
  gregorian: { number: 2015, era: { ar: 'م', fa: 'میلادی' }, days: year('gregory', 2015, '2014-12-25') },
  jalali: { number: 1395, era: { ar: '', fa: '' }, days: year('persian', 1395, '2016-03-10') },
  hijri: { number: 1436, era: { ar: 'هـ', fa: 'قمری' }, days: year('islamic-umalqura', 1436, '2014-10-15') },
}

const digitSets = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']
const inDigits = (text: string, digits: string) => text.replace(/\d/g, (digit) => digits[Number(digit)] as string)

/** The places in which a month stands; {d} day, {m} month, {y} year. `part` is what must be found. */
const places: Record<'ar' | 'fa', [before: string, part: string, after: string][]> = {
  ar: [
    ['عقد الاجتماع في ', '{d} {m} {y}', ' بحضور الأعضاء'],
    ['الموافق ', '{d} {m} سنة {y}', '.'],
    ['(', '{d} {m} {y} {e}', ')'],
    ['عقد الاجتماع في ', '{d} من {m} عام {y}', '، بحضور الأعضاء'],
    ['', '{d} {m} {y}', '\nقال الوزير'],
    ['نشر في ', '{d} / {m} / {y}', ' على الموقع'],
  ],
  fa: [
    ['این نشست در ', '{d} {m} {y}', ' برگزار شد'],
    ['گزارش مورخ ', '{d} {m} سال {y}', '.'],
    ['(', '{d} {m} {y} {e}', ')'],
    ['گزارش ', 'روز {d} {m} {y}', '، تهران'],
    ['', '{d} {m} {y}', '\nوزیر گفت'],
  ],
}

for (const file of ['gregorian', 'jalali', 'hijri', 'libyan'])
  describe(`every month of ${file}.yaml`, () => {
    for (const row of rowsOf(file))
      for (const language of ['ar', 'fa'] as const)
        for (const form of row.names[language] ?? [])
          it(`${form} is month ${row.number} of the ${row.calendar} calendar`, () => {
            const { number, era, days } = years[row.calendar]
            for (const day of [1, 9, 29]) {
              const value = days.get(`${number}-${row.number}-${day}`)
              if (!value) continue
              for (const digits of digitSets)
                for (const [before, pattern, after] of places[language]) {
                  const part = inDigits(pattern.replace('{d}', String(day)).replace('{y}', String(number)), digits)
                    .replace('{m}', form)
                    .replace('{e}', era[language])
                    .trim()
                  const text = before + part + after
                  const [found, ...more] = dates(text, { language })
                  expect(
                    found && { text: found.text, value: found.value, calendar: found.calendar, more: more.length },
                    text,
                  ).toEqual({
                    text: part,
                    value,
                    calendar: row.calendar,
                    more: 0,
                  })
                }
            }
          })
  })

describe('every month with a year alone', () => {
  for (const file of ['gregorian', 'jalali', 'hijri'])
    for (const row of rowsOf(file))
      for (const language of ['ar', 'fa'] as const)
        for (const form of row.names[language] ?? [])
          it(form, () => {
            const { number, days } = years[row.calendar]
            const inMonth = [...days]
              .filter(([key]) => key.startsWith(`${number}-${row.number}-`))
              .map(([, day]) => day)
            const text = language === 'ar' ? `خلال ${form} ${number}` : `طی ${form} ${number}`
            const [found] = dates(text, { language })
            expect(found?.text, text).toBe(`${form} ${number}`)
            const value =
              row.calendar === 'gregorian' ? `2015-${row.number.padStart(2, '0')}` : `${inMonth[0]}/${inMonth.at(-1)}`
            expect(found?.value, text).toBe(value)
          })
})

describe('English months', () => {
  for (const row of rowsOf('gregorian'))
    for (const form of row.names.en ?? [])
      it(form, () => {
        const day = years.gregorian.days.get(`2015-${row.number}-9`)
        for (const text of [`9 ${form} 2015`, `${form} 9, 2015`, `9-${form}-2015`])
          expect(dates(text)[0], text).toMatchObject({ text, value: day })
      })
})
