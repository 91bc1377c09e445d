import { Link, Outlet } from "@tanstack/react-router";
import { lazy, useState } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { Beside } from "../ui/beside.tsx";
import { forumsIcon, homeIcon, integrationsIcon, searchIcon, spacesIcon } from "../ui/frame-icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Frame } from "./frame.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { useMe } from "./session.ts";
import { SearchButton } from "./search-button.tsx";
import { SignOut } from "./sign-out.tsx";

const Bell = lazy(() => import("../notifications/bell.tsx").then((module) => ({ default: module.Bell })));

/** The frame for those who are signed in. */
export function AppShell() {
  const words = useWords(shellWords);
  const me = useMe();
  const [problem, setProblem] = useState<Error | null>(null);
  const administers = me.organisations.some((organisation) => organisation.administrator);
  return (
    <Frame
      navigation={
        <nav className="main-nav" aria-label={words.navigation}>
          <ul>
            <li>
              <Link to="/" activeOptions={{ exact: true }}>
                <Icon path={homeIcon} />
                {words.overview}
              </Link>
            </li>
            <li>
              <Link to="/spaces">
                <Icon path={spacesIcon} />
                {words.spaces}
              </Link>
            </li>
            <li>
              <Link to="/forums">
                <Icon path={forumsIcon} />
                {words.forums}
              </Link>
            </li>
            <li>
              <Link to="/record">
                <Icon path={searchIcon} />
                {words.record}
              </Link>
            </li>
            {administers && (
              <li>
                <Link to="/integrations">
                  <Icon path={integrationsIcon} />
                  {words.integrations}
                </Link>
              </li>
            )}
          </ul>
        </nav>
      }
      account={
        <div className="account">
          <Beside>
            <Bell />
          </Beside>
          <SearchButton />
          <p className="account-name">
            <span className="sr-only">{words.account} </span>
            {me.person.name}
            {me.organisations[0] !== undefined && <span className="account-organisation">{me.organisations[0].name}</span>}
          </p>
          <SignOut onProblem={setProblem} />
        </div>
      }
    >
      {problem !== null && <ProblemNotice error={problem} />}
      <Outlet />
    </Frame>
  );
}
