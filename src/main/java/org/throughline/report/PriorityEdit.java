package org.throughline.report;

/**
 * New values for a priority in one report. Other reports with the same priority keep the
 * former values.
 *
 * @param links the records it refers to
 */
public record PriorityEdit(PriorityContent content, ProgressContent progress, PriorityLinks links) {
}
