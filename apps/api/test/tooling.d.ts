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
/** Stand-ins of vendors: each file starts one server; what only one vendor has is said where it is used. */
declare module '@huiyin/tooling-stand-ins/*.mjs' {
  export interface StandIn {
    readonly url: string;
    // eslint-disable-next-line typescript/no-explicit-any
    readonly received: any[];
    fault(name: string, options?: { times?: number; [option: string]: unknown }): void;
    clear(): void;
    close(): Promise<void>;
    // eslint-disable-next-line typescript/no-explicit-any
    [of: string]: any;
  }
  export function start(options?: Readonly<Record<string, unknown>>): Promise<StandIn>;
}
declare module '@huiyin/tooling-stand-ins/certificate.mjs' {
  export function selfSigned(): Promise<{ key: string; cert: string }>;
}
declare module '@huiyin/tooling-stand-ins/wechat-seal.mjs' {
  export function seal(message: string, encodingAesKey: string, appId: string): string;
}
