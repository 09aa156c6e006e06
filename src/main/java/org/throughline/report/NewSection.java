package org.throughline.report;

import java.util.UUID;

/**
 * A section to add at the end.
 *
 * @param id identifier from the form, so that a form sent twice adds one section
 * @param body Markdown; may be empty
 */
public record NewSection(UUID id, ReportPart part, String heading, String body) {

}
