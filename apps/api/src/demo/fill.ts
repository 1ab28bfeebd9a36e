import type { Services } from '../services.ts';

/** Fills the demo. */
export async function fillDemo(_services: Services, progress: (line: string) => void): Promise<{ created: boolean; complaints: number; seconds: number }> {
  progress('');
  return { created: false, complaints: 0, seconds: 0 };
}
