import { useEffect, useRef } from "preact/hooks";
import { t } from "../../lib/words";

const WIDTH = 160;

/** A photo that is still on the phone, drawn small: its address would be none of ours. */
export function Thumb({ blob }: { blob: Blob }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    createImageBitmap(blob, { resizeWidth: WIDTH }).then((picture) => {
      if (!canvas.current) return;
      Object.assign(canvas.current, { width: picture.width, height: picture.height });
      canvas.current.getContext("2d")?.drawImage(picture, 0, 0);
    }, () => undefined);
  }, [blob]);
  return <canvas ref={canvas} width={WIDTH} height={WIDTH} role="img" aria-label={t("repairs.photos.yours")} />;
}
