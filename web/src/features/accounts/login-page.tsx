import { getRouteApi, Link } from "@tanstack/react-router";
import { tAccounts } from "@/shared/i18n/accounts";
import { tApp } from "@/shared/i18n/shell";
import { AccountPage } from "./account-page";
import { LoginForm } from "./login-form";

const route = getRouteApi("/login");

export function LoginPage() {
  const { next } = route.useSearch();
  const signUp = (
    <>
      {tAccounts.newHere}{" "}
      <Link to="/signup" search={next ? { next } : {}} className="font-semibold text-petrol underline">
        {tApp.signUp}
      </Link>
    </>
  );
  return (
    <AccountPage
      title={tAccounts.logIn}
      lead={tAccounts.logInLead}
      next={next ?? "/dashboard"}
      below={signUp}
    >
      <LoginForm />
    </AccountPage>
  );
}
