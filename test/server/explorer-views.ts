/** A post of the bundled snapshots. */
export const POST = "e-visa-service-is-back-bb24d572";
/** Pages of every view of the explorer over the bundled snapshots. */
export const VIEWS: readonly string[] = [
  "/",
  "/day?day=2021-12-10",
  "/day?day=2021-12-10&subject=Germany&knownOn=",
  "/topics",
  "/topic/kz/mci",
  "/topic/kz/direct-flights?subject=EGY&from=2021-01-01",
  "/country/DEU",
  `/post/${POST}`,
  "/explain?topic=e-visa&day=2021-12-10",
  "/changes?topic=&subject=",
  "/changes?since=2022-01-01&by=publication",
  "/upcoming?from=2021-03-01&knownOn=2021-03-01",
  "/compare?from=2021-06-01&to=2021-12-10",
  "/search?words=tourist+visa",
  "/search",
  "/review",
  "/review?kind=half-read&topic=direct-flights&subject=&since=2021-01-01",
  "/findings?rule=half-read",
  "/sources",
  "/api",
];
