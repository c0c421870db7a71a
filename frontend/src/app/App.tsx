import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from "preact-iso";
import { Footer, Header } from "./Shell";
import { IdleDialog } from "./IdleDialog";
import { Newer } from "./Newer";
import { NotHere } from "./NotHere";
import { Broken } from "./Broken";
import { routes } from "./routes";
import { useEffect, useState } from "preact/hooks";

export function App() {
  const [broken, setBroken] = useState(false);
  return (
    <LocationProvider scope="/app">
      <Header />
      <Newer />
      <Elsewhere arrived={() => setBroken(false)} />
      {broken ? <Broken /> : (
        <ErrorBoundary onError={() => setBroken(true)}>
          <Router>
            {routes.map(({ path, page }) => <Route key={path} path={path} component={page} />)}
            <Route default component={NotHere} />
          </Router>
        </ErrorBoundary>
      )}
      <Footer />
      <IdleDialog />
    </LocationProvider>
  );
}

/** One page that failed is not the next. */
function Elsewhere({ arrived }: { arrived: () => void }) {
  const { path } = useLocation();
  useEffect(arrived, [path]);
  return null;
}
