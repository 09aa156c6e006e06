package org.throughline.action;

/**
 * New values for an action. Owner, due date and status are changed by their own services.
 *
 * @param content its content
 * @param links its plan, recommendations and themes
 * @param version the version the editor saw
 */
public record ActionEdit(ActionContent content, ActionLinks links, int version) {

}
