import type { VersionSummary } from "../../../contract/views.ts";
import { versionWords } from "../../../i18n/versions.ts";
import { useWords } from "../../ui/language.tsx";

/** Who changed how much since the version before. */
export function Contributors({ version }: { version: VersionSummary }) {
  const words = useWords(versionWords);
  if (version.contributors.length === 0) return null;
  return (
    <ul className="row-facts version-contributors">
      {version.contributors.map(({ person, written, deleted }, index) => (
        <li key={index}>
          {[person?.name ?? words.somebody, person?.organisationName].filter(Boolean).join(", ")}: {words.wrote(written, deleted)}
        </li>
      ))}
    </ul>
  );
}
