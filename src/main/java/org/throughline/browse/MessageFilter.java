package org.throughline.browse;

import org.throughline.report.StatementKind;

/**
 * Which statements of all years are wanted. An empty text asks for all.
 *
 * @param kind key messages, areas for improvement or conclusions
 * @param year the period as it stands in addresses ("2024-25")
 * @param audience whom they are said to
 * @param theme slug of a theme
 */
public record MessageFilter(StatementKind kind, String year, String audience, String theme) {

}
