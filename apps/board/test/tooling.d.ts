declare module '@huiyin/tooling-jest/browser.mjs' {
  export function launchBrowser(): Promise<import('playwright-core').Browser>;
}
