import adapter from '@sveltejs/adapter-node';

const dev = process.argv.includes('--dev');

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
  },
  kit: {
    adapter: adapter({ out: 'build', precompress: true }),
    // A live page asks for it once it is shown: no other page needs it, and the first load does not wait for it.
    serviceWorker: { register: false },
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': dev ? ['self', 'unsafe-inline'] : ['self'],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': dev ? ['self', 'blob:'] : ['self'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
        'object-src': ['none']
      }
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [
          ...config.include,
          '../server/**/*.ts',
          '../scripts/**/*',
          '../bench/**/*.ts',
          '../tests/**/*.ts',
          '../*.config.ts'
        ]
      })
    }
  }
};
