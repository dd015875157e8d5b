import { zodResolver } from "@hookform/resolvers/zod";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { ApiProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/api/problem-text";
import { tAccounts } from "@/shared/i18n/accounts";
import { tApp } from "@/shared/i18n/shell";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";
import { AccountPage } from "./account-page";
import { useSignUp } from "./api/sign-up";
import { PasswordField, TextField } from "./fields";

const route = getRouteApi("/signup");

const schema = z.object({
  username: z
    .string()
    .check(
      z.minLength(3, { error: () => tAccounts.usernameShort }),
      z.regex(/^[\w.-]+$/, { error: () => tAccounts.usernameForm }),
    ),
  email: z.string().check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: () => tAccounts.emailForm })),
  password: z.string().check(z.minLength(10, { error: () => tAccounts.passwordShort })),
});

const FIELDS = ["username", "email", "password"] as const;

export function SignupPage() {
  const { next } = route.useSearch();
  const logIn = (
    <>
      {tAccounts.haveAccount}{" "}
      <Link to="/login" search={next ? { next } : {}} className="font-semibold text-petrol underline">
        {tApp.logIn}
      </Link>
    </>
  );
  return (
    <AccountPage title={tAccounts.signUp} lead={tAccounts.signUpLead} next={next ?? "/courses"} below={logIn}>
      <SignupForm />
    </AccountPage>
  );
}

function SignupForm() {
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { username: "", email: "", password: "" },
  });
  const signUp = useSignUp();
  const { errors } = form.formState;
  const send = form.handleSubmit((values) =>
    signUp.mutate(values, {
      onError: (error) =>
        showOnFields(error, (name, message) => form.setError(name, { message }, { shouldFocus: true })),
    }),
  );
  const general = signUp.error && !hasFieldMessages(signUp.error) ? problemText(signUp.error) : null;
  return (
    <form onSubmit={send} noValidate className="space-y-5">
      {general ? <Notice tone="fail">{general}</Notice> : null}
      <TextField
        label={tAccounts.username}
        hint={tAccounts.usernameHint}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        error={errors.username?.message}
        {...form.register("username")}
      />
      <TextField
        label={tAccounts.email}
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...form.register("email")}
      />
      <PasswordField
        label={tAccounts.password}
        hint={tAccounts.passwordHint}
        autoComplete="new-password"
        error={errors.password?.message}
        {...form.register("password")}
      />
      <Button look="primary" type="submit" className="w-full" disabled={signUp.isPending}>
        {signUp.isPending ? tAccounts.creating : tAccounts.create}
      </Button>
    </form>
  );
}

function hasFieldMessages(error: Error): boolean {
  return error instanceof ApiProblem && FIELDS.some((name) => name in error.fields);
}

function showOnFields(error: Error, show: (name: (typeof FIELDS)[number], message: string) => void): void {
  if (!(error instanceof ApiProblem)) return;
  for (const name of FIELDS) if (error.fields[name]) show(name, error.fields[name]);
}
