/**
 * Reads the enrolment's QR code as a camera would: from the pixels that are drawn, by a decoder that
 * knows nothing of the page. `undefined` where no readable code is drawn.
 */
export async function readQr(page: ParentNode): Promise<string | undefined> {
  const canvas = page.querySelector<HTMLCanvasElement>('canvas[data-qr="enrolment"]');
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen || canvas.width === 0) return undefined;
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
  // Fetched at the first scan: the page is usable before.
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(pixels, { timeLimit });
  } catch {
    // The decoder throws where it finds no code in the picture.
    return undefined;
  }
}

/** Milliseconds for second looks at a picture that is hard to read. */
const timeLimit = 1_000;
