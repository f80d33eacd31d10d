// Our conventions, as far as a linter can read them. Who may import whom is in tests/architecture/layers.test.ts.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const pureFolders = ['src/lib/core/**', 'src/lib/protocol/**', 'src/lib/exports/**'];

const forbiddenSyntax = [
  { selector: 'TSEnumDeclaration', message: 'Closed lists are `as const` arrays or tables, not enums.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'No namespace: a file is one.' },
  { selector: 'ExportAllDeclaration', message: 'No barrel: import the file that defines the thing.' },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No re-export: import the file that defines the thing.'
  }
];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const clock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'No clock here: `now` comes in as an argument.'
};

/** Files that a tool reads through their default export. */
const configFiles = ['*.config.js', '*.config.ts', 'tests/ui/in-the-page.ts'];

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      'data/',
      'shots/',
      'test-results/',
      'src/lib/paraglide/',
      'src/lib/paraglide-node/',
      'project.inlang/'
    ]
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            // Tests reach scripts/ so: it has no short name of its own.
            {
              group: ['../../*', '!../../scripts'],
              message: 'Write it from the root: #core/, #lib/ or #server/.'
            },
            { group: ['$lib', '$lib/*'], message: 'Write #lib/ or #core/: the server reads these files too.' }
          ]
        }
      ],
      'no-restricted-syntax': ['error', ...forbiddenSyntax, defaultExport],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    // TypeScript knows the names; the linter would only know the globals listed here.
    files: ['**/*.ts', '**/*.svelte', '**/*.mjs'],
    rules: { 'no-undef': 'off' }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Addresses pass through sitePath (lib/site), which the rule does not know: tests/architecture/site-paths.test.ts does.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    // A promise left alone on the server is a write nobody waited for.
    files: ['server/**/*.ts', 'src/lib/client/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }]
    }
  },
  {
    files: pureFolders,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'No clock here: `now` comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'No chance here: `rng` comes in as an argument.' },
        {
          object: 'Map',
          property: 'groupBy',
          message: 'Younger than the oldest browser we serve: gathered.ts.'
        }
      ],
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'location', 'localStorage', 'fetch', 'process', 'Buffer'],
        ...['setTimeout', 'setInterval', 'performance', 'crypto', 'console']
      ],
      'no-restricted-syntax': ['error', ...forbiddenSyntax, defaultExport, clock]
    }
  },
  {
    files: ['scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' }
  },
  {
    files: configFiles,
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax] }
  },
  {
    // SvelteKit's own types are declared through a namespace.
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' }
  }
);
