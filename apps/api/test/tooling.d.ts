declare module '@huiyin/tooling-jest/database.mjs' {
  export interface TestDatabase {
    readonly adminUrl: string;
    readonly ownerUrl: string;
    readonly appUrl: string;
    readonly name: string;
  }
  export function workerDatabase(): Promise<TestDatabase>;
  export function freshDatabase(): Promise<TestDatabase & { drop(): Promise<void> }>;
}
