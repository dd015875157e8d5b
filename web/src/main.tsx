import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadWords } from "@/shared/i18n/words";
import { App } from "./app/app";
import { noticeUpdates } from "./app/outdated";
import "./app/styles/index.css";

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  noticeUpdates();
  await loadWords();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
