/** Styles of Word by their own name: it is English in every Word, but other programs write it in their language. */

const foreign: Readonly<Record<string, readonly string[]>> = {
  normal: ['standard', 'standaard', 'normale', 'default paragraph style', 'normál'],
  title: ['titel', 'titre', 'título', 'titolo'],
  subtitle: ['untertitel', 'ondertitel', 'sous-titre', 'subtítulo', 'sottotitolo'],
  'body text': ['text body', 'textkörper', 'corps de texte', 'texto independiente', 'corpo testo'],
  caption: ['beschriftung', 'légende', 'epígrafe', 'descripción', 'didascalia', 'legenda'],
  header: ['kopfzeile', 'en-tête', 'encabezado', 'intestazione', 'cabeçalho', 'koptekst'],
  footer: ['fußzeile', 'pied de page', 'pie de página', 'piè di pagina', 'rodapé', 'voettekst'],
  'list bullet': ['aufzählungszeichen', 'liste à puces', 'lista con viñetas', 'punto elenco'],
  'list number': ['listennummer', 'liste à numéros', 'lista con números', 'numero elenco'],
}
const foreignHeading = /^(?:überschrift|titre|título|titolo|kop|encabezado|cabeçalho) ([1-9])$/u

const own = new Map(
  Object.entries(foreign).flatMap(([name, others]) =>
    others.map((other) => [other, name] as const),
  ),
)

/** What two names of one style have in common. */
export function styleKey(name: string): string {
  const plain = name.trim().toLocaleLowerCase('en-US')
  const heading = foreignHeading.exec(plain)?.[1]
  return heading === undefined ? (own.get(plain) ?? plain) : `heading ${heading}`
}
