// Three hundred texts that somebody could type to make a file do something.

const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example";"ici")',
  '+SUM(1;1)',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '%0A=1+1',
  '|=1+1',
  '＝1+1',
  '=IMPORTXML("http://evil.example","//a")'
];
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><h1>x',
  '--><h1>x',
  ']]><w:p/>',
  '</w:t></w:r><w:instrText>DDEAUTO c:\\windows\\system32\\cmd.exe</w:instrText>',
  '&lt;b&gt; &amp; &#60; &#x3c;script>',
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
  '![x](http://evil.example/x.png)'
];
const TYPST = [
  '#read("/etc/passwd")',
  '#image("x.png")',
  '#eval("1")',
  '#link("http://evil.example")[x]',
  '$x$ *a* _b_'
];
const BYTES = [
  '\u0000a',
  'a\uFFFEb\uFFFF',
  '\uD83C',
  '\u202Eabc',
  'a\u2028b\u2029c',
  '\u001B[31m',
  ') /JS (app.alert(1)) /S /JavaScript ('
];

/** Before, after, or around: what hides a text from a careless reader. */
const WRAPS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text}`,
  (text) => `\u00A0${text}`,
  (text) => `"${text}"`,
  (text) => `;${text}`,
  (text) => `\n${text}`,
  (text) => `${text}\n=1`,
  (text) => `\u200B${text}`,
  (text) => `${text};"${text}`
];

/** Each of them once. */
export const PAYLOADS: readonly string[] = [...FORMULAS, ...MARKUP, ...TYPST, ...BYTES]
  .flatMap((text) => WRAPS.map((wrap) => wrap(text)))
  .slice(0, 300);
