import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { isProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/api/problem-text";
import type { Me } from "@/shared/api/types";
import { tAccounts } from "@/shared/i18n/accounts";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";
import { useLogIn } from "./api/log-in";
import { PasswordField, TextField } from "./fields";

const missing = { error: () => tAccounts.missing };
const schema = z.object({
  login: z.string().check(z.minLength(1, missing)),
  password: z.string().check(z.minLength(1, missing)),
});

/** Name and password; used by the page and by the dialog over a page whose session ended. */
export function LoginForm({ login = "", onDone }: { login?: string; onDone?: (me: Me) => void }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { login, password: "" } });
  const logIn = useLogIn();
  const { errors } = form.formState;
  const send = form.handleSubmit((values) =>
    logIn.mutate(values, {
      onSuccess: (me) => onDone?.(me),
      onError: (error) =>
        isProblem(error, "wrong_credentials") && form.setFocus("password", { shouldSelect: true }),
    }),
  );
  return (
    <form onSubmit={send} noValidate className="space-y-5">
      {logIn.error ? <Notice tone="fail">{problemText(logIn.error)}</Notice> : null}
      <TextField
        label={tAccounts.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={!login}
        error={errors.login?.message}
        {...form.register("login")}
      />
      <PasswordField
        label={tAccounts.password}
        autoComplete="current-password"
        autoFocus={Boolean(login)}
        error={errors.password?.message}
        {...form.register("password")}
      />
      <Button look="primary" type="submit" className="w-full" disabled={logIn.isPending}>
        {logIn.isPending ? tAccounts.loggingIn : tAccounts.logIn}
      </Button>
    </form>
  );
}
