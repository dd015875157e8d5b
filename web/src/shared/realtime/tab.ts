import { RealtimeClient, type Socket } from "./client";

let client: RealtimeClient | null = null;

/** The tab's one connection for live events; made when the first page asks for it. */
export function tabRealtime(): RealtimeClient {
  client ??= comingBack(new RealtimeClient(openBrowserSocket));
  return client;
}

function openBrowserSocket(): Socket {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return new WebSocket(`${scheme}//${location.host}/ws`);
}

/** When the browser is on line again, or the page is looked at again, there is no reason to wait. */
function comingBack(made: RealtimeClient): RealtimeClient {
  window.addEventListener("online", () => made.reconnect());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") made.reconnect();
  });
  return made;
}
