let goneOn = 0;

/** Called at each address that is opened: whoever has been elsewhere and comes back has given up what they pressed. */
export function goOn(): void {
  goneOn++;
}

/** Asked at a press. @returns whether its reader is still where they pressed */
export function stillHere(): () => boolean {
  const [from, then] = [location.href, goneOn];
  return () => location.href === from && goneOn === then;
}

/** Asked at a press, for what its answer leads to: whoever has gone on by then is led nowhere, as by a form that is left by a link. */
export function fromHere<A extends unknown[]>(lead: (...to: A) => void): (...to: A) => void {
  const here = stillHere();
  return (...to) => {
    if (here()) lead(...to);
  };
}
