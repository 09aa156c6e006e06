package org.throughline.action;

/**
 * New values for an action. Owner, due date and status are changed by their own services.
 *
 * @param links its plan, recommendations and themes
 */
public record ActionEdit(ActionContent content, ActionLinks links, int version) {

}
