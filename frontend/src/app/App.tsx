import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from "preact-iso";
import { Footer, Header } from "./Shell";
import { IdleDialog } from "./IdleDialog";
import { Newer } from "./Newer";
import { NoPage } from "./NoPage";
import { Broken } from "./Broken";
import { at, routes } from "./routes";
import { Status } from "./Status";
import { begin } from "../lib/busy";
import { goOn } from "../lib/stillHere";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

export function App() {
  const [broken, setBroken] = useState(false);
  return (
    <LocationProvider scope="/app">
      <Header />
      <Newer />
      <Elsewhere arrived={() => setBroken(false)} />
      {broken ? <Broken /> : (
        <ErrorBoundary onError={() => setBroken(true)}>
          <Pages />
        </ErrorBoundary>
      )}
      <Footer />
      <IdleDialog />
      <Status />
    </LocationProvider>
  );
}

/** The page at the address: the same is found here as where a link is written, and is begun to be fetched by. */
function Pages() {
  const found = at(useLocation().path);
  // A part that has still to come leaves the page before it under the new address.
  const over = useRef<() => void>(undefined);
  const coming = () => {
    over.current?.();
    over.current = begin();
  };
  useEffect(() => () => over.current?.(), []);
  return (
    <Router onLoadStart={coming} onLoadEnd={() => over.current?.()}>
      {routes.filter((route) => route === found).map(({ path, page }) => <Route key={path} path={path} component={page} />)}
      <Route default component={NoPage} />
    </Router>
  );
}

/** One page that failed is not the next, and what was pressed on one is not. */
function Elsewhere({ arrived }: { arrived: () => void }) {
  const { path, url } = useLocation();
  useEffect(arrived, [path]);
  useLayoutEffect(goOn, [url]);
  return null;
}
