import { useEffect, useRef } from "preact/hooks";
import { aloud } from "../lib/aloud";
import { waits } from "../lib/busy";
import { noWay } from "../lib/outward";
import { t } from "../lib/words";

/**
 * A sign that what was pressed is under way, where that takes a while, or leads nowhere; and what whoever listens is to hear. The box is there
 * before its words, on every page: only then are they read.
 */
export function Status() {
  return <Sign aloud={aloud.value} />;
}

/** The sign without what is to be heard of the page: for what lies over it. */
export function Sign({ aloud = "" }: { aloud?: string }) {
  const sign = waits.value ? t("app.starting") : noWay.value && t("app.file.away");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (sign && box.current ? uncover(box.current) : undefined), [sign]);
  return (
    <div class="app-signs" role="status" ref={box}>
      {sign ? <p class="app-waits">{sign}</p> : aloud && <p class="govuk-visually-hidden">{aloud}</p>}
    </div>
  );
}

/**
 * What has the focus, the last link of a page perhaps, is moved out from under the sign, and what takes it stops above, however large the
 * letters are (WCAG 2.2, 2.4.11). What is out of sight is left there. @returns ends it
 */
function uncover(sign: HTMLElement): () => void {
  const { style } = sign.closest<HTMLElement>("dialog") ?? document.documentElement;
  const size = () => (style.scrollPaddingBottom = `${sign.offsetHeight}px`);
  size();
  const seen = new ResizeObserver(size);
  seen.observe(sign);
  const focused = document.activeElement?.getBoundingClientRect();
  const { top, bottom } = sign.getBoundingClientRect();
  if (focused && focused.bottom > top && focused.top < bottom) document.activeElement?.scrollIntoView({ block: "nearest" });
  return () => {
    seen.disconnect();
    style.scrollPaddingBottom = "";
  };
}
