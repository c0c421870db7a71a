/**
 * Gives up after a time. A phone may believe for minutes in a line that carries nothing.
 *
 * @param milliseconds how long to wait
 * @param signal       gives up earlier
 */
export function patience(milliseconds: number, signal?: AbortSignal): AbortSignal {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), milliseconds);
  const stop = () => {
    clearTimeout(timer);
    given.abort(signal?.reason);
  };
  if (signal?.aborted) stop();
  else signal?.addEventListener("abort", stop, { once: true });
  return given.signal;
}
