import * as english from "./en/courses";
import { translated } from "./words";

export const { tCatalogue, tCoursePage } = translated(english);
