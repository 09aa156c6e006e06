package org.throughline.paper;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A paper to be begun.
 *
 * @param template slug of its template
 * @param reports slugs of the reports that it presents, the main one first
 * @param planned number of a meeting that is planned already, or {@code null}
 * @param meeting the meeting, if none is planned
 * @param title {@code null} for the names of the reports
 */
public record NewPaper(String template, List<String> reports, @Nullable Integer planned, @Nullable Meeting meeting,
		@Nullable String title) {

}
