package org.throughline.report;

import java.util.UUID;

/**
 * A section to be added at the end.
 *
 * @param id chosen by the form, so that sending it twice adds one section
 * @param body Markdown, may be empty
 */
public record NewSection(UUID id, ReportPart part, String heading, String body) {

}
