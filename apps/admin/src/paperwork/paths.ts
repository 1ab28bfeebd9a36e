/** A4 of a notice: a draft until it is sealed. */
export const noticePaperPath = (id: string): string => `/paper/notices/${encodeURIComponent(id)}.pdf`;
/** The copies of all its places in one file, each with a code of its own. */
export const noticeCopiesPath = (id: string): string => `${noticePaperPath(id)}?place=all`;
/** Where the form of a complaint is printed. */
export const formPath = (number: string): string => `/paper/complaints/${encodeURIComponent(number)}.pdf`;

/** Where a volume of the register is printed, or the days of it that are asked for. */
export function registerPath(code: string, { year, kind, from, to }: { year: string; kind: string; from: string; to: string }): string {
  const days = new URLSearchParams([...(from === '' ? [] : [['from', from]]), ...(to === '' ? [] : [['to', to]])] as [string, string][]).toString();
  return `/paper/register/${code}-${kind === 'REPAIR' ? 'R' : ''}${encodeURIComponent(year)}.pdf${days === '' ? '' : `?${days}`}`;
}
