import { figures, slopeOf, type Standing } from '#tests/support/soak/figures.ts';
import { soak } from '#tests/support/soak/soak.ts';
import { openProofKiosk } from '#tests/support/wipe/kiosk.ts';

const visits = 1_000;
const every = 100;

/** A thousand visits without a restart: what grows, and how much. */
export async function prove(): Promise<void> {
  const kiosk = await openProofKiosk();
  const standings: Standing[] = [];
  const began = performance.now();
  const hear = (standing: Standing) => {
    standings.push(standing);
    const minutes = (performance.now() - began) / 60_000;
    console.log(rowOf(standing), `${(standing.visit / minutes).toFixed(1)} visits a minute`);
  };
  try {
    const hearTrouble = (lines: readonly string[]) => console.log(lines.join('\n'));
    await soak(kiosk, { visits, every, hear, hearTrouble });
  } finally {
    for (const figure of figures) console.log(slopeRow(standings, figure));
    await kiosk.close();
  }
}

function rowOf(standing: Standing): string {
  const told = figures.map((figure) => `${figure} ${standing[figure].toFixed(1)}`);
  return [`after ${standing.visit} visits:`, ...told].join('  ');
}

function slopeRow(standings: readonly Standing[], figure: (typeof figures)[number]): string {
  const [first, last] = [standings[0]?.[figure] ?? 0, standings.at(-1)?.[figure] ?? 0];
  const slope = slopeOf(standings, figure).toFixed(2);
  return `${figure.padEnd(16)} ${first.toFixed(1)} -> ${last.toFixed(1)}, ${slope} per 100 visits`;
}
