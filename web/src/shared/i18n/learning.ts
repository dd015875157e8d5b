import * as english from "./en/learning";
import { translated } from "./words";

export const { tCourses, tCourse, tStatus, tLearn } = translated(english);
