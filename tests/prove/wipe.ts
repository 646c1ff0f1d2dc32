import { openProofKiosk, proveVisits, type Searched } from '#tests/support/wipe/proof.ts';

const visits = Number(process.env['WIPE_VISITS'] ?? 30);

export async function prove(): Promise<void> {
  const kiosk = await openProofKiosk(process.env['CONTROL'] ? { ELECTRON_DOUBLE_KEEPS: '1' } : {});
  const all: Searched[] = [];
  await proveVisits(kiosk, visits, (searched) => {
    all.push(searched);
    const { walk, canaries, finds, bytes, tookMs, missed } = searched;
    console.log(
      `${walk}: ${canaries.length} canaries, ${Math.round(bytes / 1e6)} MB, wipe ${tookMs} ms, missed "${missed}"`,
    );
    for (const { needle, role, pid, times, around } of finds)
      console.log(`   ${role} ${pid}: ${needle.what} ${needle.form} x${times} ${around}`);
    if (process.env['CONTROL'])
      console.log(
        '  not found:',
        canaries
          .filter((c) => !finds.some((f) => f.needle.text === c.text))
          .map((c) => c.what)
          .join(', '),
      );
  });
  await kiosk.close();
}
