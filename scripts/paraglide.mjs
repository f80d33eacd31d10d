// One place for the compiler's settings: the Vite plugin and the set-up script must write the same files.

/** @type {import('@inlang/paraglide-js').CompilerOptions} */
export const paraglideOptions = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  // French unless the person chose otherwise: the language of the browser is not asked.
  strategy: ['cookie', 'baseLocale'],
  cookieName: 'tablee_langue',
  outputStructure: 'message-modules',
  emitTsDeclarations: false
};
