package org.throughline.action;

/**
 * An update from a document as a row of a table; for the business manager.
 *
 * @param number its number within the action
 */
public record DocumentedUpdateRow(ActionSummary action, int number, DocumentedUpdate update) {

}
