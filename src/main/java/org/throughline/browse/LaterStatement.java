package org.throughline.browse;

/**
 * A statement of a later report that continues this one.
 *
 * @param reworded whether its words differ
 */
public record LaterStatement(StatementLocation place, boolean reworded) {

}
