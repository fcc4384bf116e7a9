import { defineConfig } from 'tsup'

const entry = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  compile: 'src/compile/index.ts',
}

export default defineConfig([
  {
    entry,
    format: ['esm', 'cjs'],
    dts: true,
    splitting: true,
    clean: true,
    target: 'es2022',
    platform: 'neutral',
    noExternal: [/^natural/, 'jalaali-js', '@tabby_ai/hijri-converter'],
  },
])
