import {
  continuedIndent,
  delimitedIndent,
  indentNodeProp,
  LanguageSupport,
  LRLanguage,
} from "@codemirror/language";
import { parser } from "@lezer/php";

/**
 * PHP by itself. CodeMirror's own mode brings HTML, CSS and JavaScript along, which together are larger than
 * the whole editor, and programs that read and print have none of these.
 */
export function php(): LanguageSupport {
  const indented = parser.configure({
    props: [
      indentNodeProp.add({
        "Block ClassDeclaration EnumBody MatchBlock": delimitedIndent({ closing: "}" }),
        "ArrayExpression ValueList": delimitedIndent({ closing: "]" }),
        "ArgList ParamList": delimitedIndent({ closing: ")" }),
        Statement: continuedIndent({ except: /^({|end(for|foreach|switch|while)\b)/ }),
      }),
    ],
  });
  const language = LRLanguage.define({
    name: "php",
    parser: indented,
    languageData: {
      commentTokens: { block: { open: "/*", close: "*/" }, line: "//" },
      closeBrackets: { brackets: ["(", "[", "{", "'", '"'] },
      indentOnInput: /^\s*(?:case |default:|end(?:if|for(?:each)?|switch|while)|else(?:if)?|\{|\})$/,
      wordChars: "$",
    },
  });
  return new LanguageSupport(language);
}
