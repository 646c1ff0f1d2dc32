import { app } from 'electron';
import { watchHeart } from '#electron/services/recovery/heartbeat.ts';
import { watchStopped } from '#electron/services/recovery/stopped.ts';
import { every } from '#electron/services/timer.ts';
import { killAtOnce } from './kill.ts';
import { networkService } from './crash-kinds.ts';
import { openSession } from './session.ts';

/** A session that no page ever gets; what is asked of it, the network service answers for all. */
const heartName = 'heart';

/**
 * Finds processes of this program that hang and that nobody else hears: those of Chromium, which all
 * pages share, and on Linux whatever was stopped. They are killed, and whoever hears of their end does
 * the rest; Chromium starts its own again. The GPU process has a watchdog of Chromium's for any other
 * hanging.
 */
export function watchHelpers(): void {
  watchStopped({ every, pids: otherProcesses, kill: killAtOnce });
  listenToNetwork();
}

function otherProcesses(): readonly number[] {
  return app.getAppMetrics().flatMap(({ pid }) => (pid === process.pid ? [] : [pid]));
}

/** The keeper of cookies is the network service: one that hangs answers no question for them. */
function listenToNetwork(): void {
  const { cookies } = openSession(heartName);
  const heart = watchHeart({
    every,
    ask: () => void cookies.get({}).then(() => heart.beat(), silence),
    onSilent() {
      const service = app.getAppMetrics().find((one) => one.serviceName === networkService);
      if (service) killAtOnce(service.pid);
      listenToNetwork();
    },
  });
}

/** No answer is no beat. */
function silence(): void {}
