const lookEveryMilliseconds = 60_000;
const rememberedAs = 'huiyin-board-reloaded-for';

interface Options {
  /** Name of the build this page came from. */
  readonly own: string;
  /** Name of the build that stands on the server; null when it cannot be told. */
  readonly read: () => Promise<string | null>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly reload: () => void;
}

/** Loads the page anew once a newer build stands on the server; once only, should a cache go on handing out the old page. */
export async function reloadForNewBuild({ own, read, storage, reload }: Options): Promise<void> {
  const standing = await read();
  if (standing === null || standing === own || storage.getItem(rememberedAs) === standing) return;
  storage.setItem(rememberedAs, standing);
  reload();
}

/** Looks every minute; does nothing in a page that names no build (development). */
export function watchForNewBuild(): void {
  const own = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  if (!own) return;
  const options = { own, read: readBuild, storage: sessionStorage, reload: () => location.reload() };
  setInterval(() => void reloadForNewBuild(options), lookEveryMilliseconds);
}

async function readBuild(): Promise<string | null> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}version.json`, { cache: 'no-store' });
    const { build } = (await response.json()) as { build?: unknown };
    return response.ok && typeof build === 'string' ? build : null;
  } catch {
    return null;
  }
}
