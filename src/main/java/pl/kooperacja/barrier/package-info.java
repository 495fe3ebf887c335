/**
 * Barriers to working together, and what helps against them.
 *
 * <p>Glossary: bariera = {@link pl.kooperacja.barrier.BarrierKind}; środek (remedy) = {@link
 * pl.kooperacja.barrier.BarrierKind.Remedy}, a deed with those who may do it; „co dalej” = {@link
 * pl.kooperacja.barrier.Leads}, the practices, steps, chapters, lessons and documents that help to do it. A barrier has
 * at least two remedies, and their ids never change, since they are anchors. Every lead is a relation of the barrier, so
 * that one can walk from it back to the barrier.
 */
package pl.kooperacja.barrier;
