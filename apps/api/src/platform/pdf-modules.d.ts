// The parts of two packages without types that the PDF worker uses.
declare module 'pdfmake' {
  interface PdfMake {
    setFonts(fonts: Record<string, Record<string, string>>): void;
    addTableLayouts(layouts: Record<string, unknown>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Buffer> };
  }
  /** Lays out documents; its settings are its own, one for all. */
  const pdfmake: PdfMake;
  /** Lays out documents; its settings are its own, one for all. */
  export default pdfmake;
}
declare module 'fontkit' {
  /** A font file, read as far as it is asked. */
  export interface Font { hasGlyphForCodePoint(codePoint: number): boolean }
  /** Opens a TrueType file; throws when it is none. */
  export function openSync(path: string): Font;
}
