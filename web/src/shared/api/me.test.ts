import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { fakeServer, problem } from "./fake-server";
import { meQuery } from "./me";

function pageSays(session: string): void {
  document.head.innerHTML = `<meta name="session" content="${session}">`;
}

const ask = () => new QueryClient().fetchQuery(meQuery);

test("a page that came without a session asks nobody who is logged in, once", async () => {
  const server = fakeServer({ "GET /auth/me": () => problem(401, "not_authenticated") });
  pageSays("none");
  expect(await ask()).toBeNull();
  expect(server.calls).toEqual([]);
  expect(await ask()).toBeNull();
  expect(server.calls).toEqual(["GET /auth/me"]);
});

test.each(["perhaps", "__SESSION__"])("a page that says %o asks", async (session) => {
  fakeServer({ "GET /auth/me": () => ({ body: { username: "ada" } }) });
  pageSays(session);
  expect(await ask()).toMatchObject({ username: "ada" });
});

test("a session that ran out is nobody; another failure is told", async () => {
  pageSays("perhaps");
  fakeServer({ "GET /auth/me": () => problem(401, "not_authenticated") });
  expect(await ask()).toBeNull();
  fakeServer({ "GET /auth/me": () => problem(500, "internal_error") });
  await expect(ask()).rejects.toMatchObject({ code: "internal_error" });
});
