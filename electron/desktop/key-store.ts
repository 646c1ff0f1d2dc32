import { utilityProcess } from 'electron';
import path from 'node:path';
import type { StartHelper } from '#electron/services/vault/calls.ts';
import { createVault } from '#electron/services/vault/create-vault.ts';
import { processTurn, turnAddress } from '#electron/services/vault/process-turn.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import type { Log } from '#electron/services/log.ts';
import { after, every } from '#electron/services/timer.ts';
import { killAtOnce } from './kill.ts';

/** The vault on this machine's key store; `folder` is that of the built product. */
export function openKeyStore(folder: string, log: Log): Vault {
  const start = startHelper(path.join(folder, 'vault.cjs'));
  const takeTurn = processTurn(turnAddress(process), after);
  return createVault({ start, after, every, log, takeTurn });
}

function startHelper(file: string): StartHelper {
  return (ears) => {
    const env = keyStoreEnv();
    const child = utilityProcess.fork(file, [], { serviceName: 'Genkan key store', env });
    child.on('message', ears.reply);
    child.once('exit', ears.exit);
    return {
      say: (request) => child.postMessage(request),
      kill() {
        // Electron's own end is a gentle one, which a call that hangs would hold up.
        if (child.pid === undefined) child.kill();
        else killAtOnce(child.pid);
      },
    };
  };
}

/** What leads to the session's bus, to macOS's keychain and to Windows' sockets; never to a display. */
const variables = ['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'HOME', 'SystemRoot'];

function keyStoreEnv(): NodeJS.ProcessEnv {
  const known = variables.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}
