/**
 * The school, for reading: courses, their modules and lessons.
 *
 * <p>Glossary: kurs = {@link pl.kooperacja.course.CourseKind}, moduł = {@link pl.kooperacja.course.Program.Module},
 * lekcja = {@link pl.kooperacja.course.LessonKind}, program = {@link pl.kooperacja.course.Program}, karta pracy = a
 * material that a lesson names. A lesson belongs to the course that it names by id and stands in the order of its file's
 * number; its number (2.3) is its place among the lessons of its module. Lessons, their headings and their questions
 * keep their names for good, since progress will hang on them; hence {@link
 * pl.kooperacja.course.LessonKind#keepsAnchors}. A course without lessons here, such as one prescribed by law, shows the
 * topics of its modules.
 */
package pl.kooperacja.course;
