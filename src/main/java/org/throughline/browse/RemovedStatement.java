package org.throughline.browse;

/**
 * A statement or priority that a later report does not repeat.
 *
 * @param from the report that does not repeat it
 * @param statement the earlier statement, with the reason
 */
public record RemovedStatement(ReportReference from, OmittedStatement statement) {

}
