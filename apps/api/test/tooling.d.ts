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
declare module '@huiyin/tooling-dev/database-roles.mjs' {
  import type { Client } from 'pg';
  export function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T>;
  export function atDatabase(url: string, database: string): string;
  export function ensureDatabase(adminUrl: string, name: string, options?: { template?: string }): Promise<void>;
}
