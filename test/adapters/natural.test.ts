import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { ArabicStemmer, ArabicTokenizer, PersianStemmer, PersianTokenizer } from '../../src/adapters/natural.ts'

const require = createRequire(import.meta.url)
const ZWNJ = '\u200c'

describe('tokenizers in the shape of natural', () => {
  it('should part Persian words from punctuation and keep ZWNJ', () => {
    expect(new PersianTokenizer().tokenize(`کتاب${ZWNJ}های او، «ایران» کجاست؟`)).toEqual([
      `کتاب${ZWNJ}های`,
      'او',
      'ایران',
      'کجاست',
    ])
  })
  it('should part Arabic words from punctuation', () => {
    expect(new ArabicTokenizer().tokenize('قال الوزير: «نعم»، في 20 دولة.')).toEqual([
      'قال',
      'الوزير',
      'نعم',
      'في',
      '20',
      'دولة',
    ])
  })
  it('should trim blank strings like natural', () => {
    expect(new ArabicTokenizer().trim(['', 'a', ''])).toEqual(['a'])
  })
})

describe('stemmers in the shape of natural', () => {
  it.each([
    [`کتاب${ZWNJ}هایشان`, 'کتاب'],
    ['کتابهایشان', 'کتاب'],
    ['كتابهاي', 'کتاب'],
    [`بزرگ${ZWNJ}ترین`, 'بزرگ'],
    [`خانه${ZWNJ}ام`, 'خانه'],
    ['دوستانش', 'دوستان'],
    ['میزان', 'میزان'],
    ['تهران', 'تهران'],
  ])('should stem Persian %s', (word, stem) => {
    expect(PersianStemmer.stem(word)).toBe(stem)
  })
  it.each([
    ['والوزارات', 'وزار'],
    ['وزارتهم', 'وزار'],
    ['للوزارة', 'وزار'],
    ['والد', 'والد'],
    ['دولة', 'دول'],
  ])('should stem Arabic %s', (word, stem) => {
    expect(ArabicStemmer.stem(word)).toBe(stem)
  })
  it('should leave stop words out unless they are kept', () => {
    expect(PersianStemmer.tokenizeAndStem('کتاب را از خانه')).toEqual(['کتاب', 'خانه'])
    expect(PersianStemmer.tokenizeAndStem('کتاب را', true)).toEqual(['کتاب', 'را'])
  })
})

describe('with natural itself', () => {
  it('should serve its TfIdf', () => {
    const TfIdf = require('natural/lib/natural/tfidf/tfidf.js')
    const tfidf = new TfIdf()
    tfidf.setTokenizer({ tokenize: (text: string) => PersianStemmer.tokenizeAndStem(text) })
    tfidf.addDocument('وزارت بهداشت از واکسن\u200cهای تازه خبر داد')
    tfidf.addDocument('تیم ملی فوتبال بازی\u200cهای خود را برد')
    const measures: number[] = tfidf.tfidfs(['واکسن'])
    expect(measures[0]).toBeGreaterThan(measures[1] as number)
  })
  it('should serve its Bayes classifier', () => {
    const BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js')
    const classifier = new BayesClassifier(PersianStemmer)
    classifier.addDocument('تیم در این بازی دو گل زد', 'sport')
    classifier.addDocument('بازیکنان لیگ فوتبال', 'sport')
    classifier.addDocument('وزیر اقتصاد از بودجه گفت', 'politics')
    classifier.addDocument('نمایندگان مجلس و وزیران دولت', 'politics')
    classifier.train()
    expect(classifier.classify('گلهای این بازیها')).toBe('sport')
    expect(classifier.classify('بودجههای دولت')).toBe('politics')
  })
})
