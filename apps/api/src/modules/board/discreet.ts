/** A full-width asterisk: as wide as the characters around it. */
const hidden = '\uff0a';

/**
 * A title fit for a wall: a clerk may have typed a phone number, a flat or a name into it.
 * Building and entrance stay, they name nobody; the full title stands in the console.
 */
export function discreet(title: string): string {
  return title
    .replace(/(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/g, hidden)
    .replace(/(?<!\d)(?:0\d{2,3}[-\s]?)?[2-9]\d{6,7}(?!\d)/g, hidden)
    .replace(/(?<!\d)\d{3,4}(?=\s*(?:室|房|户|号房|住户))/g, hidden)
    .replace(/(栋|幢|座|号楼|单元)(\s*-?\s*)\d{3,4}(?!\d)/g, `$1$2${hidden}`)
    .replace(/(?<![\d-])(\d{1,3}-(?:\d{1,2}-)?)\d{3,4}(?![\d-])/g, `$1${hidden}`)
    .replace(/[\u4e00-\u9fff](?=先生|女士|小姐|太太|阿姨|大爷|师傅)/g, hidden);
}
