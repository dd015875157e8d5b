import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadWords } from "@/shared/i18n/words";
import { App } from "./app/app";
import "./app/styles/index.css";

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  await loadWords();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
