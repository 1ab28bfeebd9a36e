export interface Viewer { readonly staffId: string }
export interface Context { readonly viewer: Viewer | null }
