package org.throughline.returns;

/**
 * A return was accepted and counts from now on. Listeners in the modules that own its
 * content save it in the same transaction, or reject all of it.
 */
public record ReturnAccepted(DataRequestSummary request, DataReturnDetails accepted) {

}
