package org.throughline.report;

import org.throughline.platform.text.Markdown;

/**
 * A task that is outstanding in a draft. It does not prevent publication.
 *
 * @param part the part of the report that it is about
 * @param message message key
 * @param first first argument of the message
 * @param second second argument of the message
 * @param address page address relative to the report
 */
public record OutstandingTask(ReportPart part, String message, String first, String second, String address) {

	public OutstandingTask {
		first = Markdown.firstWords(first, 80);
	}

}
