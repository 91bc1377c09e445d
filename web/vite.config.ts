import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { mendedBinding } from "./binding.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Gzipped script that a page may cost, in bytes: what everybody waits for first, and what the editor adds to it. */
const shellBudgetBytes = 120_000;
const editorBudgetBytes = 220_000;
/** Gzipped style that every page loads, the public ones too: with the 44 kB that a public page may have of its own it stays below 60 kB. */
const styleBudgetBytes = 16_000;
/** Gzipped style that the app loads beside it, before it knows which page is wanted. */
const appStyleBudgetBytes = 8_000;
const siteSheet = "assets/site.css";
const frequentPages = /(?:overview|document)-page/;
const editorPage = "documents/document-page.tsx";

/** Fails the build when the first load or the editor has grown past what people on a slow line should wait for. */
function budgets(): Plugin {
  return {
    name: "budgets",
    // When all is put together: the list of what each page needs comes last into the script.
    enforce: "post",
    writeBundle(_options, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === "chunk");
      const weightOf = (names: Iterable<string>) =>
        scripts.filter((chunk) => new Set(names).has(chunk.fileName)).reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);
      const withImports = (fileName: string, seen = new Set<string>()): Set<string> => {
        if (seen.has(fileName)) return seen;
        seen.add(fileName);
        for (const imported of scripts.find((chunk) => chunk.fileName === fileName)?.imports ?? []) withImports(imported, seen);
        return seen;
      };
      const entry = scripts.find((chunk) => chunk.isEntry);
      const editor = scripts.find((chunk) => chunk.facadeModuleId?.endsWith(editorPage) === true);
      if (entry === undefined || editor === undefined) this.error("the build has no entry or no editor chunk to weigh");
      const shell = withImports(entry.fileName);
      const shellBytes = weightOf(shell);
      const editorBytes = weightOf([...withImports(editor.fileName)].filter((name) => !shell.has(name)));
      console.log(`app shell ${kilobytes(shellBytes)} of ${kilobytes(shellBudgetBytes)} gzipped script`);
      console.log(`editor    ${kilobytes(editorBytes)} of ${kilobytes(editorBudgetBytes)} more`);
      const sheet = (fits: (fileName: string) => boolean) =>
        Object.values(bundle).reduce(
          (sum, file) => (file.type === "asset" && fits(file.fileName) ? sum + gzipSync(file.source).length : sum),
          0,
        );
      const styleBytes = sheet((name) => name === siteSheet);
      const appStyleBytes = sheet((name) => entry.viteMetadata?.importedCss.has(name) === true);
      console.log(
        `styles    ${kilobytes(styleBytes)} of ${kilobytes(styleBudgetBytes)}, the app's ${kilobytes(appStyleBytes)} of ${kilobytes(appStyleBudgetBytes)} more`,
      );
      if (styleBytes === 0 || appStyleBytes === 0) this.error("the build has no stylesheet to weigh");
      if (styleBytes > styleBudgetBytes) this.error(`the stylesheet is ${kilobytes(styleBytes - styleBudgetBytes)} over its budget`);
      if (appStyleBytes > appStyleBudgetBytes)
        this.error(`the app's styles are ${kilobytes(appStyleBytes - appStyleBudgetBytes)} over their budget`);
      if (shellBytes > shellBudgetBytes) this.error(`the app shell is ${kilobytes(shellBytes - shellBudgetBytes)} over its budget`);
      if (editorBytes > editorBudgetBytes) this.error(`the editor is ${kilobytes(editorBytes - editorBudgetBytes)} over its budget`);
    },
  };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** React Aria carries its own words in some thirty languages; the app speaks two. */
function ourLanguagesOnly(): Plugin {
  const foreign = /[/\\]intl[/\\].*[/\\](?!da-DK|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;
  return {
    name: "our-languages-only",
    enforce: "pre",
    load(id) {
      return foreign.test(id) ? "export default {};" : null;
    },
  };
}

export default defineConfig({
  root: here("."),
  plugins: [ourLanguagesOnly(), mendedBinding(), react(), budgets()],
  logLevel: "warn",
  resolve: { alias: { "@dkfds": here("../node_modules/dkfds/dist") } },
  // The thread that reads files loads its PDF reader only for a PDF, which takes modules.
  worker: { format: "es" },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: {
    outDir: here("../dist"),
    emptyOutDir: true,
    target: "es2023",
    // The content security policy forbids data: for scripts and fonts alike; every file is a file.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What a page needs is listed in the script that everybody waits for, for those pages that most people come for; the others tell it themselves. Styles are loaded by this list alone.
      resolveDependencies: (file, needed) => (frequentPages.test(file) ? needed : needed.filter((name) => name.endsWith(".css"))),
    },
    // The budgets above are the limit that counts.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: [here("./index.html"), here("./styles/site.scss")],
      output: {
        // The pages rendered on the server link it without knowing the build.
        // Some two hundred names are part of the scripts, and only their hashes tell them apart. What is fetched beside a page may have its own: the script that everybody waits for does not list it.
        chunkFileNames: ({ name }) =>
          frequentPages.test(name) || name.endsWith("-panel") ? "assets/[name]-[hash].js" : "assets/[hash].js",
        assetFileNames: (asset) => (asset.names.includes("site.css") ? siteSheet : "assets/[name]-[hash][extname]"),
      },
    },
  },
});
