package org.throughline.report;

import java.util.UUID;

/**
 * Prose under a heading.
 *
 * @param body Markdown; empty where nothing is written yet
 * @param version what an edit must bring back
 */
public record SectionDetails(UUID id, String slug, int position, ReportPart part, String heading, String body,
		int version) {

}
