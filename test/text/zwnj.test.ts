import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/text/normalize/normalize.ts'

/** ZWNJ is written as an underscore in these tables, so that it can be seen. */
const seen = (text: string) => text.replaceAll('_', '\u200c')
const restored = (text: string) =>
  normalize(seen(text), { preset: 'none', language: 'fa', rules: { zwnjRestoration: true } }).replaceAll('\u200c', '_')

describe('ZWNJ restoration', () => {
  it.each([
    ['میشود', 'می_شود'],
    ['نمیتوانند', 'نمی_توانند'],
    ['برمیگردد', 'برمی_گردد'],
    ['کردهاند', 'کرده_اند'],
    ['نشستهایم', 'نشسته_ایم'],
    ['کتابها', 'کتاب_ها'],
    ['کتابهایشان', 'کتاب_هایشان'],
    ['همکاریهای', 'همکاری_های'],
    ['سازمانهای', 'سازمان_های'],
    ['خانوادهاش', 'خانواده_اش'],
    ['هفتهای', 'هفته_ای'],
    ['زندگیاش', 'زندگی_اش'],
    ['مهمترین', 'مهم_ترین'],
    ['بینالملل', 'بین_الملل'],
    ['بینالمللی', 'بین_المللی'],
    ['سهشنبه', 'سه_شنبه'],
    ['برنامهریزیهای', 'برنامه_ریزی_های'],
    ['سرمایهگذاران', 'سرمایه_گذاران'],
    ['علاقهمندان', 'علاقه_مندان'],
    ['بیعدالتی', 'بی_عدالتی'],
    ['دانشآموزان', 'دانش_آموزان'],
    ['دهدقیقهای', 'ده_دقیقه_ای'],
  ])('should restore what was deleted: %s', (text, want) => {
    expect(restored(text)).toBe(want)
  })

  it.each([
    ['می شود', 'می_شود'],
    ['نمی کردند', 'نمی_کردند'],
    ['کتاب ها', 'کتاب_ها'],
    ['کار های ما', 'کارهای ما'],
    ['کرده اند', 'کرده_اند'],
    ['خانه ی ما', 'خانه_ی ما'],
    ['بزرگ تر', 'بزرگ_تر'],
    ['برنامه ریزی های', 'برنامه_ریزی_های'],
    ['بین المللی', 'بین_المللی'],
  ])('should restore what became a space: %s', (text, want) => {
    expect(restored(text)).toBe(want)
  })

  it.each(
    [
      'میزان',
      'میدان',
      'میهن',
      'میوه',
      'میلاد',
      'نامهای',
      'تهران',
      'تنها',
      'انتهای',
      'تنهایی',
      'نهایی',
      'بهای',
      'آنها',
      'بیمار',
      'بیدار',
      'بیان',
      'دختر',
      'دکتر',
      'بیشتر',
      'بهتر',
      'کشورها',
      'کارهای',
      'راهی',
      'ماهی',
      'خراسان',
      'گیلان',
      'دانشگاه',
      'کتابخانه',
      'همکاری',
      'شانگهای',
      'درخواست',
      'کرده است',
      'او می رود؟ نه',
      'من و تو',
      'خانه ما',
      'گفت که',
      'به عنوان',
      'این بار',
    ].map((text) => [text]),
  )('should leave %s as it is', (text) => {
    const want = text === 'او می رود؟ نه' ? 'او می_رود؟ نه' : text
    expect(restored(text)).toBe(want)
  })

  it('should not change vocalised or foreign words', () => {
    expect(restored('ن\u064eمیشود')).toBe('ن\u064eمیشود')
    expect(restored('PDFها')).toBe('PDFها')
  })

  it('should be off for Arabic', () => {
    expect(normalize('بينها', { language: 'ar' })).toBe('بينها')
  })
})
