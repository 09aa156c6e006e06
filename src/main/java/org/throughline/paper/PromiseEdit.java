package org.throughline.paper;

/**
 * New values for a promise.
 *
 * @param meeting the number of the meeting at which it was made
 */
public record PromiseEdit(PromiseContent content, int meeting) {

}
