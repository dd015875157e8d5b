import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { tAccounts } from "@/shared/i18n/en/accounts";
import { tApp } from "@/shared/i18n/en/shell";
import { AccountPage } from "./account-page";
import { LoginForm } from "./login-form";

const route = getRouteApi("/login");

export function LoginPage() {
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const signUp = (
    <>
      {tAccounts.newHere}{" "}
      <Link to="/signup" search={next ? { next } : {}} className="font-semibold text-petrol underline">
        {tApp.signUp}
      </Link>
    </>
  );
  return (
    <AccountPage title={tAccounts.logIn} lead={tAccounts.logInLead} below={signUp}>
      <LoginForm onDone={() => navigate({ to: next ?? "/", replace: true })} />
    </AccountPage>
  );
}
