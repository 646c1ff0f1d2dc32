/** The session bus as the key store's own library finds it, without its search for a display. */
export function sessionBus(env: NodeJS.ProcessEnv): string | undefined {
  const runtime = env['XDG_RUNTIME_DIR'];
  return env['DBUS_SESSION_BUS_ADDRESS'] ?? (runtime && `unix:path=${runtime}/bus`);
}
