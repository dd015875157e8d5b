import { getIndentation } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { php } from "./php";

test("a line inside of a block or a list is indented, the bracket that closes it is not", () => {
  const lines = ["<?php", "function area($side) {", "return $side;", "}", "$sides = [", "3,", "];"];
  const doc = lines.join("\n");
  const state = EditorState.create({ doc, extensions: [php()] });
  const indents = lines.map((_, index) => getIndentation(state, state.doc.line(index + 1).from));
  expect(indents).toEqual([0, 0, 2, 0, 0, 2, 0]);
});
