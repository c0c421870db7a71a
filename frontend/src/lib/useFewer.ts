import { useEffect, useRef } from "preact/hooks";

/** Does it each time there are fewer than before: of the photos that wait, one went out, and the server has it now. */
export function useFewer(count: number, then: () => void): void {
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) then();
    before.current = count;
  }, [count]);
}
