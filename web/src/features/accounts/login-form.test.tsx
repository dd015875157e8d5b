import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { fakeServer, problem } from "@/shared/api/fake-server";
import { LoginForm } from "./login-form";

afterEach(() => {
  vi.unstubAllGlobals();
});

function open(login?: string) {
  const onDone = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LoginForm {...(login ? { login } : {})} onDone={onDone} />
    </QueryClientProvider>,
  );
  return { onDone, user: userEvent.setup() };
}

test("four tab stops lead from the first field to the door", async () => {
  const { user } = open();
  expect(screen.getByLabelText("User name or e-mail")).toHaveFocus();
  await user.tab();
  expect(screen.getByLabelText("Password")).toHaveFocus();
  await user.tab();
  expect(screen.getByRole("button", { name: "Show password" })).toHaveFocus();
  await user.tab();
  expect(screen.getByRole("button", { name: "Log in" })).toHaveFocus();
});

test("logs in and tells who came", async () => {
  const { onDone, user } = open();
  fakeServer({ "POST /auth/login": ({ body }) => ({ body: { id: "u1", ...(body as object) } }) });
  await user.keyboard("ada");
  await user.type(screen.getByLabelText("Password"), "correct horse{Enter}");
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(onDone.mock.calls[0]?.[0]).toMatchObject({ id: "u1", login: "ada" });
});

test("a wrong password says so, keeps the name and asks for the password again", async () => {
  const { onDone, user } = open();
  fakeServer({ "POST /auth/login": () => problem(401, "wrong_credentials") });
  await user.keyboard("ada");
  await user.type(screen.getByLabelText("Password"), "wrong{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(/do not go together/);
  expect(screen.getByLabelText("User name or e-mail")).toHaveValue("ada");
  expect(screen.getByLabelText("Password")).toHaveFocus();
  expect(onDone).not.toHaveBeenCalled();
});

test("empty fields are named before anything is sent", async () => {
  const { user } = open();
  const server = fakeServer({});
  await user.keyboard("{Enter}");
  expect(await screen.findAllByText("Please fill this in.")).toHaveLength(2);
  expect(screen.getByLabelText("Password")).toBeInvalid();
  expect(server.calls).toEqual([]);
});
