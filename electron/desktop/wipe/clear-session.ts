import type { Session } from 'electron';

type Clearable = Pick<
  Session,
  | 'clearData'
  | 'clearStorageData'
  | 'clearAuthCache'
  | 'clearHostResolverCache'
  | 'clearCodeCaches'
  | 'clearSharedDictionaryCache'
  | 'closeAllConnections'
  | 'cookies'
  | 'isPersistent'
  | 'getStoragePath'
>;

/** Clears all that Electron can clear of a session, and says whether what can be looked at is empty. */
export async function clearSession(session: Clearable): Promise<boolean> {
  await Promise.all([
    session.clearData(),
    session.clearStorageData(),
    session.clearAuthCache(),
    session.clearHostResolverCache(),
    session.clearCodeCaches({}),
    session.clearSharedDictionaryCache(),
    session.closeAllConnections(),
  ]);
  const cookies = await session.cookies.get({});
  return cookies.length === 0 && !session.isPersistent() && session.getStoragePath() === null;
}
