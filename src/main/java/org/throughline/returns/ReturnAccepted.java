package org.throughline.returns;

/**
 * An answer was accepted: from now on it counts. Whoever holds what it speaks of takes it
 * over in the same transaction, or refuses all of it.
 *
 * @param request what was asked, and of whom
 * @param accepted what was answered
 */
public record ReturnAccepted(DataRequestDetails request, DataReturnDetails accepted) {

}
