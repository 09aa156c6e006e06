package org.throughline.browse;

import org.throughline.report.StatementKind;

/**
 * Filter of statements over all years. An empty value selects all.
 *
 * @param kind key messages, areas for improvement or conclusions
 * @param year slug of the period ("2024-25")
 * @param theme slug of a theme
 */
public record MessageFilter(StatementKind kind, String year, String audience, String theme) {

}
