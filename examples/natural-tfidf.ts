/**
 * natural's TfIdf and Bayes classifier on Persian text.
 *   npm install natural && npx tsx examples/natural-tfidf.ts
 * natural is imported by its sub-modules: its root reads `.env` and loads database drivers.
 */
import { createRequire } from 'node:module'
import { PersianStemmer } from 'diwan/natural'

const require = createRequire(import.meta.url)
const TfIdf = require('natural/lib/natural/tfidf/tfidf.js')
const BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js')

const documents = {
  health: 'وزارت بهداشت از رسیدن واکسنهای تازه به بیمارستانها خبر داد',
  sport: 'تیم ملی در بازی دیشب سه گل زد و بازیکنانش جشن گرفتند',
  economy: 'بانک مرکزی نرخ ارز و سود سپردهها را اعلام کرد',
}

const tfidf = new TfIdf()
tfidf.setTokenizer({ tokenize: (text: string) => PersianStemmer.tokenizeAndStem(text) })
for (const [name, text] of Object.entries(documents)) tfidf.addDocument(text, name)

// the query is spelled with ZWNJ, the document without: the stems agree
tfidf.tfidfs(
  PersianStemmer.tokenizeAndStem('واکسن\u200cها در بیمارستان'),
  (_index: number, measure: number, name: string) => {
    console.log(`${name.padEnd(8)} ${measure.toFixed(2)}`)
  },
)

const classifier = new BayesClassifier(PersianStemmer)
for (const [name, text] of Object.entries(documents)) classifier.addDocument(text, name)
classifier.train()
console.log(classifier.classify('گلهای این بازی'))
console.log(classifier.classify('سپردههای بانکی و نرخ سود'))
