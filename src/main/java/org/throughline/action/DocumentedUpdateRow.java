package org.throughline.action;

/**
 * An update from a document as a row of a table; for the business manager.
 *
 * @param action its action
 * @param number its number within the action
 * @param update the update
 */
public record DocumentedUpdateRow(ActionSummary action, int number, DocumentedUpdate update) {

}
