package org.throughline.returns;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a return of a request.
 *
 * @param number its position within the request, from 1
 */
@Embeddable
record DataRequestPart(UUID requestId, int number) {

}
